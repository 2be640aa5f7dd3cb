namespace Scenarios.Steps.Outputs.Tables;

/// <summary>Where the columns of a printed table are, as its header tells, and how its rows are cut.</summary>
internal abstract class ColumnLayout(IReadOnlyList<string> names)
{
    /// <summary>The header's cells.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>The layout that a line gives if it is the header of a table with these columns; null if it is none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="columns">What the scenario names.</param>
    /// <param name="rows">The lines below, up to a blank one: how they are lined up decides how columns are counted.</param>
    /// <param name="isFirst">Whether nothing stands directly above it. Only such a line may part its columns by single blanks, as <c>ps</c>
    /// does.</param>
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

    /// <summary>Which column each name is; a name that stands twice is two columns. Null if one is missing.</summary>
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

    /// <summary>The cells of a row, as many as there are columns.</summary>
    public abstract IReadOnlyList<string> Cut(string line);

    /// <summary>Whether a line that looks like a header stands in these columns, and is a row all the same.</summary>
    public abstract bool HoldsRow(string line);
}
