using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Machine;

/// <summary>
/// <c>pwd</c> as a separate program, for a container without a shell; unlike a shell's, it resolves links unless told otherwise.
/// </summary>
internal sealed class WorkingDirectoryProgram() : Tool("pwd", new OptionSpec("LP"))
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var path = context.WorkingDirectory;
        var isLogical = options.InOrder is [.., { Letter: 'L' }];
        await context.Output.Write((isLogical ? path : FileLinks.Resolve(context.Files, path) ?? path) + "\n");
        return 0;
    }
}
