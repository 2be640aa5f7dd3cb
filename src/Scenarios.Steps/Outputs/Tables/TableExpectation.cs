using System.Globalization;
using System.Text;
using Scenarios.Steps.Outputs.Differences;

namespace Scenarios.Steps.Outputs.Tables;

/// <summary>
/// Compares some columns of a printed table with a scenario's rows: the same number of rows, in any order; cells may contain <c>*</c>.
/// </summary>
internal sealed class TableExpectation(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> expected)
{
    private const int MostRows = 5;
    private const int MostHeaders = 5;

    /// <summary>Returns how the output differs from the rows; null if it does not.</summary>
    public static string? Difference(string output, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> expected) =>
        new TableExpectation(columns, expected).Difference(output);

    private string? Difference(string output)
    {
        var reader = new TableReader(output, columns);
        var pairings = new List<(OutputTable Table, RowPairing Pairing)>();
        foreach (var table in reader.Tables)
        {
            var pairing = new RowPairing(expected, table.Rows);
            if (pairing.Missing.Count == 0 && pairing.Surplus.Count == 0)
            {
                return null;
            }

            pairings.Add((table, pairing));
        }

        if (pairings.Count == 0)
        {
            return WithoutTable(output, [.. reader.Headers()]);
        }

        var (nearest, missed) = pairings.MinBy(pair => pair.Pairing.Missing.Count + pair.Pairing.Surplus.Count);
        return Describe(nearest, missed, pairings.Count);
    }

    private string WithoutTable(string output, List<IReadOnlyList<string>> headers)
    {
        if (headers.Count == 0)
        {
            return output.Length == 0 ? "The output has no table: it is empty." : $"The output has no table:\n{Excerpt.Of(output)}";
        }

        var nearest = headers.MinBy(header => Missing(header).Count)!;
        var names = string.Join(" and no column ", Missing(nearest).Select(column => $"\"{column}\""));
        var found = string.Join("\n  or: ", headers.Take(MostHeaders).Select(header => string.Join(", ", header)));
        return $"The output has no column {names}; it has: {found}.{InOtherLetters(nearest)}";
    }

    private List<string> Missing(IReadOnlyList<string> header) => [.. columns.Where(column => !header.Contains(column))];

    private string InOtherLetters(IReadOnlyList<string> header) =>
        Missing(header).Exists(column => header.Contains(column, StringComparer.OrdinalIgnoreCase))
            ? " Upper and lower case must match."
            : string.Empty;

    private string Describe(OutputTable table, RowPairing pairing, int tables)
    {
        var text = new StringBuilder();
        text.Append(tables == 1
            ? "The output has "
            : string.Create(CultureInfo.InvariantCulture, $"Of {tables} tables with these columns, the most similar has "));
        text.Append(Rows(table.Rows.Count))
            .Append(table.Rows.Count == expected.Count
                ? ", as expected, but "
                : $" where {Rows(expected.Count)} {(expected.Count == 1 ? "is" : "are")} expected");
        text.Append(table.Rows.Count == expected.Count ? "with other values." : ".");
        if (pairing.Missing.Count > 0)
        {
            text.Append("\nMissing:");
            AppendMissing(text, table, pairing);
        }

        if (pairing.Surplus.Count > 0)
        {
            text.Append("\nNot expected:");
            Append(text, pairing.Surplus, row => text.Append(TableText.Of(table.Rows[row])));
        }

        return text.Append("\nThe output shows:\n").Append(TableText.Of(columns, table.Rows)).ToString();
    }

    private void AppendMissing(StringBuilder text, OutputTable table, RowPairing pairing)
    {
        // A missing row is first compared with actual rows that are not expected, each used once.
        var likely = pairing.Surplus.ToList();
        var all = Enumerable.Range(0, table.Rows.Count).ToList();
        Append(text, pairing.Missing, row =>
        {
            text.Append(TableText.Of(expected[row]));
            if (all.Count > 0)
            {
                var nearest = new NearestRow(columns, expected[row], table.Rows, likely.Count > 0 ? likely : all);
                likely.Remove(nearest.Index);
                text.Append("\n    ").Append(nearest.Description);
            }
        });
    }

    private static void Append(StringBuilder text, IReadOnlyList<int> rows, Action<int> append)
    {
        foreach (var row in rows.Take(MostRows))
        {
            text.Append("\n  ");
            append(row);
        }

        if (rows.Count > MostRows)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  … {rows.Count - MostRows} more");
        }
    }

    private static string Rows(int count) => count == 1 ? "1 row" : string.Create(CultureInfo.InvariantCulture, $"{count} rows");
}
