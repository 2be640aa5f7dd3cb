using System.Text.RegularExpressions;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Patterns;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;
using Scenarios.Tools.Text;

namespace Scenarios.Tools.Awk;

/// <summary><c>awk [-F SEPARATOR] PROGRAM [FILE …]</c> for programs that pick and print fields; all else is refused by name.</summary>
internal sealed class AwkProgram() : Tool("awk", new OptionSpec("F:", "fvW") { StopsAtOperand = true, ErrorExitCode = Trouble })
{
    private const int Trouble = 2;

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        if (options.Operands.Count == 0)
        {
            await context.Error.Write("Usage: awk [POSIX or GNU style options] -f progfile [--] file ...\n");
            return Trouble;
        }

        List<AwkRule> rules;
        try
        {
            rules = new AwkParser(options.Operands[0]).Parse();
        }
        catch (AwkException exception)
        {
            return await Fail(context, exception.Message, Trouble);
        }

        var (status, number) = (0, 0);
        var separator = Separator(options.Value('F'));
        foreach (var operand in InputFile.Or(options.Operands[1..]))
        {
            var (input, error) = InputFile.Open(context, operand);
            if (input is null)
            {
                status = await Fail(context, $"cannot open \"{operand}\" ({FileErrorText.Of(error!.Value)})", Trouble);
                continue;
            }

            var lines = new LineReader(input);
            while (await lines.Read() is { } line)
            {
                await Apply(context, rules, new AwkRecord(line.TrimEnd('\n'), ++number, separator));
            }
        }

        return status;
    }

    /// <summary>One character stands for itself, a blank for any run of blanks, more are a regular expression.</summary>
    private static Regex? Separator(string? text) => text switch
    {
        null or " " => null,
        "t" or "\\t" => PosixRegex.Fixed("\t", ignoreCase: false),
        { Length: 1 } => PosixRegex.Fixed(text, ignoreCase: false),
        _ => PosixRegex.Extended(text, ignoreCase: false),
    };

    private static async Coroutine Apply(ProgramContext context, List<AwkRule> rules, AwkRecord record)
    {
        foreach (var rule in rules)
        {
            if (rule.Pattern?.Selects(record) == false)
            {
                continue;
            }

            foreach (var values in rule.Prints)
            {
                await context.Output.Write(string.Join(' ', values.Select(value => value.Of(record))) + "\n");
            }
        }
    }
}
