using System.Globalization;
using System.Text;
using Scenarios.Kernel.Limits;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Text;

/// <summary><c>seq [-w] [-s SEPARATOR] [FIRST [STEP]] LAST</c>, with decimal fractions.</summary>
internal sealed class SeqProgram()
    : Tool(
        "seq",
        new OptionSpec("ws:", "f")
        {
            TakesNegativeNumbers = true,
            LongNames = new Dictionary<string, char>(StringComparer.Ordinal) { ["equal-width"] = 'w', ["separator"] = 's' },
        })
{
    private const int Chunk = 8192;

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var operands = options.Operands;
        if (operands.Count is 0 or > 3)
        {
            return await FailUsage(context, operands.Count == 0 ? "missing operand" : $"extra operand '{operands[3]}'");
        }

        var numbers = new decimal[operands.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!decimal.TryParse(
                operands[i],
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out numbers[i]))
            {
                return await FailUsage(context, $"invalid floating point argument: '{operands[i]}'");
            }
        }

        var (first, step, last) = numbers switch
        {
            [var only] => (1m, 1m, only),
            [var from, var to] => (from, 1m, to),
            _ => (numbers[0], numbers[1], numbers[2]),
        };
        if (step == 0)
        {
            return await FailUsage(context, $"invalid Zero increment value: '{operands[1]}'");
        }

        var digits = operands.Take(Math.Max(1, operands.Count - 1)).Max(Digits);
        var width = options.Has('w') ? Math.Max(Text(first, digits).Length, Text(last, digits).Length) : 0;
        await Write(context, (first, step, last), number => Pad(Text(number, digits), width), options.Value('s') ?? "\n");
        return 0;
    }

    private static async Coroutine Write(
        ProgramContext context, (decimal First, decimal Step, decimal Last) range, Func<decimal, string> format, string separator)
    {
        var text = new StringBuilder();
        long written = 0;
        for (var number = range.First; range.Step > 0 ? number <= range.Last : number >= range.Last; number += range.Step)
        {
            text.Append(number == range.First ? string.Empty : separator).Append(format(number));
            if (text.Length >= Chunk)
            {
                written += text.Length;
                Check(context, written);
                await context.Output.Write(text.ToString());
                text.Clear();
            }
        }

        var isEmpty = written == 0 && text.Length == 0;
        await context.Output.Write(isEmpty ? string.Empty : text.Append('\n').ToString());
    }

    private static void Check(ProgramContext context, long written)
    {
        if (written > ToolLimits.GeneratedCharacters)
        {
            throw new LimitReachedException(
                $"{nameof(ToolLimits.GeneratedCharacters)} = {ToolLimits.GeneratedCharacters}",
                "seq",
                context.Simulation.Seed,
                context.Simulation.Elapsed);
        }
    }

    private static int Digits(string operand) => operand.IndexOf('.') is var point and >= 0 ? operand.Length - point - 1 : 0;

    private static string Text(decimal number, int digits) => number.ToString($"F{digits}", CultureInfo.InvariantCulture);

    private static string Pad(string text, int width) =>
        text.StartsWith('-') ? "-" + text[1..].PadLeft(Math.Max(width - 1, 0), '0') : text.PadLeft(width, '0');
}
