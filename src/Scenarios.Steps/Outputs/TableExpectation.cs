namespace Scenarios.Steps.Outputs;

/// <summary>Compares some columns of a printed table with the rows that a scenario names: as many rows, in any order, cells with <c>*</c>.</summary>
internal static class TableExpectation
{
    /// <summary>Why the output does not show the rows, or null when it does.</summary>
    public static string? Difference(string output, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> expected)
    {
        var tables = OutputTable.ReadAll(output);
        if (tables.Count == 0)
        {
            return $"The output has no table:\n{output}";
        }

        var reasons = new List<string>();
        foreach (var table in tables)
        {
            var reason = Difference(table, columns, expected);
            if (reason is null)
            {
                return null;
            }

            reasons.Add(reason);
        }

        return string.Join("\n", reasons);
    }

    private static string? Difference(OutputTable table, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> expected)
    {
        var positions = columns.Select(column => IndexOf(table.Columns, column)).ToList();
        if (positions.Contains(-1))
        {
            var missing = columns[positions.IndexOf(-1)];
            return $"The output has no column \"{missing}\"; it has: {string.Join(", ", table.Columns)}.";
        }

        var actual = table.Rows.Select(row => positions.Select(position => row[position]).ToList()).ToList();
        if (actual.Count != expected.Count)
        {
            return $"The output has {actual.Count} rows where {expected.Count} are expected:\n{Show(columns, actual)}";
        }

        // Each expected row takes one actual row; a row with stars may fit several, so that they are paired by augmenting paths.
        var pairing = new RowPairing(expected, actual);
        return pairing.FirstUnpaired is { } unpaired
            ? $"No row of the output is left for\n  {string.Join(" | ", expected[unpaired])}\nThe output shows:\n{Show(columns, actual)}"
            : null;
    }

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var index = 0; index < names.Count; index++)
        {
            if (string.Equals(names[index], name, StringComparison.Ordinal))
            {
                return index;
            }
        }

        return -1;
    }

    private static string Show(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows) =>
        string.Join("\n", rows.Prepend(columns).Select(row => $"  {string.Join(" | ", row)}"));
}
