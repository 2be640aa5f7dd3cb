using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Machine;

/// <summary><c>env [-i] [-u NAME] [NAME=VALUE …] [COMMAND …]</c>; without a command it prints the environment, ordered by name.</summary>
internal sealed class EnvProgram()
    : Tool(
        "env",
        new OptionSpec("iu:", "0CSv")
        {
            StopsAtOperand = true,
            ErrorExitCode = 125,
            LongNames = new Dictionary<string, char>(StringComparer.Ordinal) { ["ignore-environment"] = 'i', ["unset"] = 'u' },
        })
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var environment = new SortedList<string, string>(StringComparer.Ordinal);
        if (!options.Has('i'))
        {
            foreach (var (name, value) in context.Environment)
            {
                environment.Add(name, value);
            }
        }

        foreach (var name in options.Values('u'))
        {
            environment.Remove(name);
        }

        var index = 0;
        for (; index < options.Operands.Count && options.Operands[index].IndexOf('=') is var equals and > 0; index++)
        {
            environment[options.Operands[index][..equals]] = options.Operands[index][(equals + 1)..];
        }

        if (index == options.Operands.Count)
        {
            await context.Output.Write(string.Concat(environment.Select(pair => $"{pair.Key}={pair.Value}\n")));
            return 0;
        }

        var command = options.Operands[index..];
        return ProgramStarter.TryRun(context with { Environment = environment }, command) is { } running
            ? await running
            : await Fail(context, $"'{command[0]}': No such file or directory", ProgramStarter.NotFound);
    }
}
