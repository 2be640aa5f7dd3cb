using Scenarios.Running.Sources;

namespace Scenarios.Running.Reading.Checks;

/// <summary>Says how the number of cells in a row differs from that of the table's first row.</summary>
internal static class RaggedRowText
{
    /// <summary>Returns null if the line is not a row.</summary>
    public static string? Describe(SourceLines lines, int line)
    {
        if (!IsRow(lines[line]))
        {
            return null;
        }

        var first = line;
        while (first > 1
            && (IsRow(lines[first - 1])
                || lines[first - 1].AsSpan().Trim().IsEmpty
                || lines[first - 1].AsSpan().TrimStart().StartsWith("#")))
        {
            first--;
        }

        while (!IsRow(lines[first]))
        {
            first++;
        }

        return $"this row has {Cells(lines, line)}, the table's first row (line {first}) has "
            + $"{Cells(lines, first)}{Lost(lines, line)}{(first == line ? "" : Lost(lines, first))}";
    }

    private static string Lost(SourceLines lines, int line) =>
        TableChecks.BehindLastPipe(lines[line]) is { Length: > 0 } rest ? $"; line {line} ends without a pipe: write \"{rest} |\"" : "";

    private static bool IsRow(string line) => line.AsSpan().TrimStart().StartsWith("|");

    private static string Cells(SourceLines lines, int number)
    {
        var count = 0;
        foreach (var _ in new global::Gherkin.GherkinLine(lines[number], number).GetTableCells())
        {
            count++;
        }

        return count == 1 ? "1 cell" : $"{count} cells";
    }
}
