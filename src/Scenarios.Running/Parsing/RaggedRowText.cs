namespace Scenarios.Running.Parsing;

/// <summary>Says how a table's row differs in width from the table's first row.</summary>
internal static class RaggedRowText
{
    public static string? Describe(string text, int line)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (line < 1 || line > lines.Length || !IsRow(lines[line - 1]))
        {
            return null;
        }

        var first = line - 1;
        while (first > 0 && (IsRow(lines[first - 1]) || lines[first - 1].AsSpan().Trim().IsEmpty || lines[first - 1].AsSpan().TrimStart().StartsWith("#")))
        {
            first--;
        }

        while (!IsRow(lines[first]))
        {
            first++;
        }

        return $"this row has {Cells(lines[line - 1], line)}, the table's first row (line {first + 1}) has {Cells(lines[first], first + 1)}";
    }

    private static bool IsRow(string line) => line.AsSpan().TrimStart().StartsWith("|");

    private static string Cells(string line, int number)
    {
        var count = 0;
        foreach (var _ in new global::Gherkin.GherkinLine(line, number).GetTableCells())
        {
            count++;
        }

        return count == 1 ? "1 cell" : $"{count} cells";
    }
}
