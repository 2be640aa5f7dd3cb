using System.Globalization;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;
using Scenarios.Tools.Text;

namespace Scenarios.Tools.Lines;

/// <summary><c>nl [-b a|t|n] [-w N] [-s TEXT] [-v N] [-i N] [FILE …]</c>: numbers lines, by default those that are not empty.</summary>
internal sealed class NlProgram() : Tool("nl", new OptionSpec("b:w:s:v:i:", "dfhlnp"))
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var style = options.Value('b') ?? "t";
        if (style is not ("a" or "t" or "n"))
        {
            return await Fail(context, $"not simulated: -b {style}");
        }

        if (Number(options, 'w', 6) is not { } width || Number(options, 'v', 1) is not { } number
            || Number(options, 'i', 1) is not { } step || width is < 1 or > 1000)
        {
            return await Fail(context, "not simulated: a number that is none");
        }

        var separator = options.Value('s') ?? "\t";
        var blank = new string(' ', (int)width + separator.Length);
        var status = 0;
        foreach (var operand in InputFile.Or(options.Operands))
        {
            var (input, error) = InputFile.Open(context, operand);
            if (input is null)
            {
                status = await Fail(context, $"{operand}: {FileErrorText.Of(error!.Value)}");
                continue;
            }

            var lines = new LineReader(input);
            while (await lines.Read() is { } read)
            {
                var line = read.TrimEnd('\n');
                var isNumbered = style == "a" || (style == "t" && line.Length > 0);
                var head = isNumbered ? number.ToString(CultureInfo.InvariantCulture).PadLeft((int)width) + separator : blank;
                number += isNumbered ? step : 0;
                await context.Output.Write($"{head}{line}\n");
            }
        }

        return status;
    }

    private static long? Number(ParsedOptions options, char letter, long other) => options.Value(letter) is not { } text
        ? other
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number is > -1_000_000_000 and < 1_000_000_000 ? number : null;
}
