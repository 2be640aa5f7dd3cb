using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Machine;

/// <summary><c>printenv [NAME …]</c>.</summary>
internal sealed class PrintEnvProgram() : Tool("printenv", new OptionSpec(string.Empty, "0") { ErrorExitCode = 2 })
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        if (options.Operands.Count == 0)
        {
            await context.Output.Write(string.Concat(context.Environment.Select(pair => $"{pair.Key}={pair.Value}\n")));
            return 0;
        }

        var status = 0;
        foreach (var operand in options.Operands)
        {
            var isSet = context.Environment.TryGetValue(operand, out var value);
            status = isSet ? status : 1;
            await context.Output.Write(isSet ? $"{value}\n" : string.Empty);
        }

        return status;
    }
}
