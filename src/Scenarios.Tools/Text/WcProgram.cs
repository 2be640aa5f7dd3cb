using System.Globalization;
using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Text;

/// <summary>
/// <c>wc [-clmw] [FILE …]</c>, with GNU's column widths: as wide as the total size requires, 7 for standard input, none for a single
/// number.
/// </summary>
internal sealed class WcProgram() : Tool("wc", new OptionSpec("clmw", "L")
{
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal) { ["bytes"] = 'c', ["lines"] = 'l', ["chars"] = 'm', ["words"] = 'w' },
})
{
    private const int WidthWhenSizeIsUnknown = 7;

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var (status, rows, total) = (0, new List<(long[] Counts, string Name, string? Error)>(), new long[4]);
        foreach (var operand in InputFile.Or(options.Operands))
        {
            var (input, error) = InputFile.Open(context, operand);
            var counts = input is null ? new long[4] : Count(await InputFile.ReadAll(input));
            var name = options.Operands.Count == 0 ? string.Empty : $" {operand}";
            rows.Add((counts, name, input is null ? FileErrorText.Of(error!.Value) : null));
            for (var i = 0; i < total.Length; i++)
            {
                total[i] += counts[i];
            }
        }

        var width = Width(options, rows.Select(row => row.Name), total);
        foreach (var (counts, name, error) in rows)
        {
            status = error is null ? status : await Fail(context, $"{name[1..]}: {error}");
            await context.Output.Write(error is null || error == FileErrorText.Of(FileError.IsDirectory)
                ? Row(options, counts, width) + name + "\n"
                : string.Empty);
        }

        if (rows.Count > 1)
        {
            await context.Output.Write(Row(options, total, width) + " total\n");
        }

        return status;
    }

    /// <summary>Lines, words, characters and bytes, in the order in which they are shown.</summary>
    private static long[] Count(string text)
    {
        long words = 0;
        var inWord = false;
        foreach (var character in text)
        {
            var isBlank = char.IsWhiteSpace(character);
            words += !isBlank && !inWord ? 1 : 0;
            inWord = !isBlank;
        }

        var characters = text.EnumerateRunes().Count();
        return [text.AsSpan().Count('\n'), words, characters, Encoding.UTF8.GetByteCount(text)];
    }

    private static bool IsShown(ParsedOptions options, int column) =>
        options.InOrder.Count == 0 ? column != 2 : options.Has("lwmc"[column]);

    private static int Width(ParsedOptions options, IEnumerable<string> names, long[] total)
    {
        var columns = Enumerable.Range(0, 4).Count(column => IsShown(options, column));
        if (columns == 1 && options.Operands.Count <= 1)
        {
            return 1;
        }

        return names.Any(name => name is "" or " -") ? WidthWhenSizeIsUnknown : total[3].ToString(CultureInfo.InvariantCulture).Length;
    }

    private static string Row(ParsedOptions options, long[] counts, int width)
    {
        var cells = Enumerable.Range(0, 4).Where(column => IsShown(options, column))
            .Select(column => counts[column].ToString(CultureInfo.InvariantCulture).PadLeft(width));
        return string.Join(' ', cells);
    }
}
