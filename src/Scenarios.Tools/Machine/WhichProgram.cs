using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Machine;

/// <summary><c>which NAME …</c>.</summary>
internal sealed class WhichProgram() : Tool("which", new OptionSpec(string.Empty, "a") { ErrorExitCode = 2 })
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var status = options.Operands.Count == 0 ? 1 : 0;
        foreach (var operand in options.Operands)
        {
            var path = CommandPath.Of(operand, context.Programs);
            status = path is null ? 1 : status;
            await context.Output.Write(path is null ? string.Empty : path + "\n");
        }

        return status;
    }
}
