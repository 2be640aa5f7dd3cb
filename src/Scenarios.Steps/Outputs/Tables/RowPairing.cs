namespace Scenarios.Steps.Outputs.Tables;

/// <summary>
/// Pairs each expected row with a different actual row that it matches. Rows without stars match equal rows only, which are looked up. Rows
/// with stars may compete for the same row, so they are matched together.
/// </summary>
internal sealed class RowPairing
{
    private readonly IReadOnlyList<IReadOnlyList<string>> _expected;
    private readonly IReadOnlyList<IReadOnlyList<string>> _actual;
    private readonly List<int> _missing = [];
    private readonly List<int> _surplus = [];

    public RowPairing(IReadOnlyList<IReadOnlyList<string>> expected, IReadOnlyList<IReadOnlyList<string>> actual)
    {
        _expected = expected;
        _actual = actual;
        var left = RowsByText();
        var open = PairPlainRows(left);
        var rest = left.Values.SelectMany(rows => rows).Order().ToList();
        var matching = new RowMatching(open.Count, rest.Count, Fits(open, rest));
        _missing.AddRange(Enumerable.Range(0, open.Count).Where(index => matching.PartnerOf(index) is null).Select(index => open[index]));
        _missing.Sort();
        _surplus.AddRange(Enumerable.Range(0, rest.Count).Where(index => !matching.IsTaken(index)).Select(index => rest[index]));
    }

    /// <summary>The expected rows without a partner, from top to bottom.</summary>
    public IReadOnlyList<int> Missing => _missing;

    /// <summary>The actual rows without a partner, from top to bottom.</summary>
    public IReadOnlyList<int> Surplus => _surplus;

    private Dictionary<string, Queue<int>> RowsByText()
    {
        var rows = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var index = 0; index < _actual.Count; index++)
        {
            var key = Key(_actual[index]);
            if (!rows.TryGetValue(key, out var queue))
            {
                rows.Add(key, queue = new Queue<int>());
            }

            queue.Enqueue(index);
        }

        return rows;
    }

    /// <summary>Pairs the rows without stars and returns the expected rows that have stars.</summary>
    private List<int> PairPlainRows(Dictionary<string, Queue<int>> left)
    {
        var open = new List<int>();
        for (var index = 0; index < _expected.Count; index++)
        {
            if (_expected[index].Any(Glob.HasStar))
            {
                open.Add(index);
            }
            else if (!left.TryGetValue(Key(_expected[index].Select(Glob.Unescape)), out var rows) || !rows.TryDequeue(out _))
            {
                _missing.Add(index);
            }
        }

        return open;
    }

    /// <summary>Tests whether rows match. Equal rows share the result, so each pattern is tried once on each text.</summary>
    private Func<int, int, bool> Fits(List<int> open, List<int> rest)
    {
        var (patterns, texts) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var patternOf = open.ConvertAll(row => patterns.TryAdd(Key(_expected[row]), patterns.Count)
            ? patterns.Count - 1
            : patterns[Key(_expected[row])]);
        var textOf = rest.ConvertAll(row => texts.TryAdd(Key(_actual[row]), texts.Count) ? texts.Count - 1 : texts[Key(_actual[row])]);
        var known = new bool?[patterns.Count, texts.Count];
        return (expected, actual) => known[patternOf[expected], textOf[actual]] ??= Fit(_expected[open[expected]], _actual[rest[actual]]);
    }

    private static bool Fit(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
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

    private static string Key(IEnumerable<string> cells) => string.Join('\n', cells);
}
