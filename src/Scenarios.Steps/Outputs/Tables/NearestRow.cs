using Scenarios.Steps.Outputs.Differences;

namespace Scenarios.Steps.Outputs.Tables;

/// <summary>The row most similar to a missing one, and the cells in which it differs.</summary>
internal sealed class NearestRow
{
    private readonly IReadOnlyList<string> _columns;
    private readonly IReadOnlyList<string> _expected;

    /// <param name="columns">The columns' names.</param>
    /// <param name="expected">The missing row.</param>
    /// <param name="rows">The actual rows.</param>
    /// <param name="candidates">The indexes of the rows to consider: at least one.</param>
    public NearestRow(
        IReadOnlyList<string> columns,
        IReadOnlyList<string> expected,
        IReadOnlyList<IReadOnlyList<string>> rows,
        IReadOnlyList<int> candidates)
    {
        _columns = columns;
        _expected = expected;
        Index = candidates.MaxBy(candidate => Likeness(rows[candidate]));
        Description = Describe(rows[Index]);
    }

    /// <summary>The index of the most similar row.</summary>
    public int Index { get; }

    public string Description { get; }

    /// <summary>Counts equal cells first, then the common beginnings of the others.</summary>
    private int Likeness(IReadOnlyList<string> row)
    {
        const int Equal = 1000;
        var likeness = 0;
        for (var column = 0; column < _expected.Count; column++)
        {
            likeness += Glob.Matches(_expected[column], row[column])
                ? Equal
                : Math.Min(Equal / 10, _expected[column].AsSpan().CommonPrefixLength(row[column]));
        }

        return likeness;
    }

    private string Describe(IReadOnlyList<string> row)
    {
        var cells = new List<string>();
        for (var column = 0; column < _expected.Count; column++)
        {
            if (!Glob.Matches(_expected[column], row[column]))
            {
                var visible = new VisibleText();
                var (found, wanted) = (visible.Changed(row[column], _expected[column]), visible.Changed(_expected[column], row[column]));
                var remarks = string.Join(
                    ' ',
                    new[] { visible.Legend, LookAlikes.Describe(_expected[column], row[column]) }.OfType<string>());
                cells.Add($"{_columns[column]} is \"{found}\", not \"{wanted}\"{(remarks.Length == 0 ? string.Empty : $" ({remarks})")}");
            }
        }

        return cells.Count == 0
            ? $"equal to {TableText.Of(row)}, which already matches another row"
            : $"nearest: {TableText.Of(row)}: {string.Join("; ", cells)}";
    }
}
