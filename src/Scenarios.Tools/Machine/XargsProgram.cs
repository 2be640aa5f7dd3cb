using System.Globalization;
using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;
using Scenarios.Tools.Text;

namespace Scenarios.Tools.Machine;

/// <summary><c>xargs [-r] [-t] [-n NUMBER] [-I TEXT] [COMMAND …]</c>.</summary>
internal sealed class XargsProgram()
    : Tool(
        "xargs",
        new OptionSpec("rtn:I:", "0adeEilLoPspx")
        {
            StopsAtOperand = true,
            LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
            {
                ["no-run-if-empty"] = 'r',
                ["max-args"] = 'n',
                ["replace"] = 'I',
                ["verbose"] = 't',
            },
        })
{
    /// <summary>The exit code when some command failed.</summary>
    private const int SomeFailed = 123;

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var maximum = int.MaxValue;
        if (options.Value('n') is { } number && (!int.TryParse(number, CultureInfo.InvariantCulture, out maximum) || maximum < 1))
        {
            return await Fail(context, $"value {number} for -n option should be >= 1");
        }

        var text = await InputFile.ReadAll(context.Input);
        var command = options.Operands.Count == 0 ? ["echo"] : options.Operands;
        if (options.Value('I') is { } placeholder)
        {
            var lines = text.Split('\n').Select(line => line.TrimStart(' ', '\t')).Where(line => line.Length > 0);
            return await RunAll(context, options, lines.Select(line =>
                (IReadOnlyList<string>)command.ConvertAll(word => word.Replace(placeholder, line, StringComparison.Ordinal))));
        }

        if (XargsWords.Split(text, out var open) is not { } words)
        {
            return await Fail(context, $"unmatched {open} quote; by default quotes are special to xargs unless you use the -0 option");
        }

        if (words.Count == 0)
        {
            return options.Has('r') ? 0 : await RunAll(context, options, [command]);
        }

        return await RunAll(context, options, words.Chunk(maximum).Select(chunk => (IReadOnlyList<string>)[.. command, .. chunk]));
    }

    private async Coroutine<int> RunAll(ProgramContext context, ParsedOptions options, IEnumerable<IReadOnlyList<string>> commands)
    {
        var status = 0;
        foreach (var command in commands)
        {
            if (options.Has('t'))
            {
                await context.Error.Write(string.Join(' ', command) + "\n");
            }

            if (ProgramStarter.TryRun(context with { Input = TextSource.Empty, InputIsTerminal = false }, command) is not { } running)
            {
                return await Fail(context, $"{command[0]}: No such file or directory", ProgramStarter.NotFound);
            }

            var code = await running;
            if (code == 255)
            {
                return await Fail(context, $"{command[0]}: exited with status 255; aborting", 124);
            }

            status = code == 0 ? status : SomeFailed;
        }

        return status;
    }
}
