namespace Scenarios.Steps.Outputs;

/// <summary>Pairs each expected row with an actual row of its own that it fits (bipartite matching by augmenting paths).</summary>
internal sealed class RowPairing
{
    private readonly IReadOnlyList<IReadOnlyList<string>> _expected;
    private readonly IReadOnlyList<IReadOnlyList<string>> _actual;
    private readonly int[] _takenBy;

    public RowPairing(IReadOnlyList<IReadOnlyList<string>> expected, IReadOnlyList<IReadOnlyList<string>> actual)
    {
        _expected = expected;
        _actual = actual;
        _takenBy = new int[actual.Count];
        Array.Fill(_takenBy, -1);
        for (var row = 0; row < expected.Count; row++)
        {
            if (!TryPair(row, new bool[actual.Count]))
            {
                FirstUnpaired = row;
                return;
            }
        }
    }

    /// <summary>The first expected row that finds no partner; null when all do.</summary>
    public int? FirstUnpaired { get; }

    private bool TryPair(int row, bool[] visited)
    {
        for (var candidate = 0; candidate < _actual.Count; candidate++)
        {
            if (visited[candidate] || !Fits(_expected[row], _actual[candidate]))
            {
                continue;
            }

            visited[candidate] = true;
            if (_takenBy[candidate] < 0 || TryPair(_takenBy[candidate], visited))
            {
                _takenBy[candidate] = row;
                return true;
            }
        }

        return false;
    }

    private static bool Fits(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        for (var column = 0; column < expected.Count; column++)
        {
            if (!Glob.Matches(expected[column], actual[column]))
            {
                return false;
            }
        }

        return true;
    }
}
