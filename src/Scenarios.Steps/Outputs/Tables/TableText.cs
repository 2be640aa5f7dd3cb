using System.Globalization;
using System.Text;
using Scenarios.Steps.Outputs.Differences;

namespace Scenarios.Steps.Outputs.Tables;

/// <summary>Formats rows as in a feature, with aligned columns. The number of rows and the length of cells are bounded.</summary>
internal static class TableText
{
    private const int MostRows = 20;
    private const int LongestCell = 80;

    public static string Of(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var shown = rows.Take(MostRows).Prepend(columns).Select(row => row.Select(Cell).ToList()).ToList();
        var widths = columns.Select((_, column) => shown.Max(row => TextMeasure.Places.Of(row[column]))).ToList();
        var text = new StringBuilder();
        foreach (var row in shown)
        {
            text.Append(text.Length == 0 ? "  |" : "\n  |");
            for (var column = 0; column < row.Count; column++)
            {
                text.Append(' ').Append(row[column]).Append(' ', widths[column] - TextMeasure.Places.Of(row[column])).Append(" |");
            }
        }

        return rows.Count <= MostRows
            ? text.ToString()
            : text.Append(CultureInfo.InvariantCulture, $"\n  … {rows.Count - MostRows} more rows").ToString();
    }

    /// <summary>Formats one row.</summary>
    public static string Of(IReadOnlyList<string> row) => $"| {string.Join(" | ", row.Select(Cell))} |";

    private static string Cell(string cell)
    {
        var end = Math.Min(cell.Length, LongestCell);
        end -= end < cell.Length && char.IsLowSurrogate(cell[end]) ? 1 : 0;
        var text = new VisibleText().Unchanged(end < cell.Length ? $"{cell[..end]}…" : cell);
        return text.Replace("|", "\\|", StringComparison.Ordinal);
    }
}
