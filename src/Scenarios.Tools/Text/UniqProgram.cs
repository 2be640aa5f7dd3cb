using System.Globalization;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Text;

/// <summary><c>uniq [-cdiu] [FILE]</c>.</summary>
internal sealed class UniqProgram() : Tool("uniq", new OptionSpec("cdiu", "Dfswz")
{
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["count"] = 'c',
        ["repeated"] = 'd',
        ["ignore-case"] = 'i',
        ["unique"] = 'u',
    },
})
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        if (options.Operands.Count > 1)
        {
            return await Fail(context, "not simulated: an output file");
        }

        var operand = InputFile.Or(options.Operands)[0];
        var (input, error) = InputFile.Open(context, operand);
        if (input is null)
        {
            return await Fail(context, $"{operand}: {FileErrorText.Of(error!.Value)}");
        }

        await Run(context, options, input);
        return 0;
    }

    private static async Coroutine Run(ProgramContext context, ParsedOptions options, ITextInput input)
    {
        var comparison = options.Has('i') ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var lines = new LineReader(input);
        string? current = null;
        var count = 0;
        while (await lines.Read() is { } read)
        {
            var line = read.TrimEnd('\n');
            if (current is not null && !string.Equals(current, line, comparison))
            {
                await Show(context, options, current, count);
                count = 0;
            }

            current = count == 0 ? line : current;
            count++;
        }

        if (current is not null)
        {
            await Show(context, options, current, count);
        }
    }

    private static async Coroutine Show(ProgramContext context, ParsedOptions options, string line, int count)
    {
        if ((options.Has('d') && count == 1) || (options.Has('u') && count > 1))
        {
            return;
        }

        var prefix = options.Has('c') ? $"{count.ToString(CultureInfo.InvariantCulture),7} " : string.Empty;
        await context.Output.Write($"{prefix}{line}\n");
    }
}
