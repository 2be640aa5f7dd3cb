namespace Scenarios.Steps.Outputs.Tables;

/// <summary>The positions of a printed table's columns, taken from its header, and how to split its rows.</summary>
internal abstract class ColumnLayout(IReadOnlyList<string> names)
{
    /// <summary>The cells of the header.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>Returns the layout of a line that is the header of a table with these columns; null if it is not.</summary>
    /// <param name="line">The line.</param>
    /// <param name="columns">The columns that the scenario names.</param>
    /// <param name="rows">The lines below the header, up to a blank line: their alignment shows how text widths are measured.</param>
    /// <param name="isFirst">Whether there is no line directly above. Only such a line may separate its columns by single blanks, as
    /// <c>ps</c> does.</param>
    public static ColumnLayout? Read(string line, IReadOnlyList<string> columns, IReadOnlyList<string> rows, bool isFirst)
    {
        foreach (var column in columns)
        {
            if (!line.Contains(column, StringComparison.Ordinal))
            {
                return null;
            }
        }

        ColumnLayout layout = line.Contains('\t', StringComparison.Ordinal) ? new TabLayout(line) : GapLayout.Read(line, rows);
        if (layout.Positions(columns) is not null)
        {
            return layout;
        }

        return isFirst && WordLayout.Read(line, columns) is { } words && words.Positions(columns) is not null ? words : null;
    }

    /// <summary>Returns the column index of each name; null if one is missing. If a name is given twice, it means two columns.</summary>
    public IReadOnlyList<int>? Positions(IReadOnlyList<string> columns)
    {
        var positions = new List<int>(columns.Count);
        foreach (var column in columns)
        {
            var position = 0;
            while (position < Names.Count
                && (!string.Equals(Names[position], column, StringComparison.Ordinal) || positions.Contains(position)))
            {
                position++;
            }

            if (position == Names.Count)
            {
                return null;
            }

            positions.Add(position);
        }

        return positions;
    }

    /// <summary>Returns the cells of a row, one per column.</summary>
    public abstract IReadOnlyList<string> Cut(string line);

    /// <summary>Whether a line that looks like a header is a row of this table.</summary>
    public abstract bool HoldsRow(string line);
}
