using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Machine;

/// <summary><c>pwd</c> as a program of its own, for a container without a shell.</summary>
internal sealed class WorkingDirectoryProgram() : Tool("pwd", new OptionSpec("LP"))
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        await context.Output.Write(context.WorkingDirectory + "\n");
        return 0;
    }
}
