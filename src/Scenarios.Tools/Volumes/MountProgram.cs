using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Volumes;

/// <summary><c>mount</c> without arguments: lists what is mounted where. Mounting takes more rights than a container has.</summary>
internal sealed class MountProgram : IProgram
{
    public string Name => "mount";

    public async Coroutine<int> Run(ProgramContext context)
    {
        var type = context.Arguments is ["-t", var wanted] ? wanted : string.Empty;
        if (context.Arguments.Count > 0 && type.Length == 0)
        {
            await context.Error.Write(context.User.IsRoot
                ? "mount: permission denied (are you root?)\n"
                : "mount: must be superuser to use mount.\n");
            return 1;
        }

        foreach (var volume in context.Files.Volumes.Where(volume => type.Length == 0 || volume.Type == type))
        {
            await context.Output.Write(
                $"{volume.Source} on {volume.Place} type {volume.Type} ({(volume.IsReadOnly ? "ro" : "rw")},relatime)\n");
        }

        return 0;
    }
}
