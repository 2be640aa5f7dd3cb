namespace Scenarios.Architecture.Code;

/// <summary>Strongly connected components of a directed graph, as Tarjan finds them.</summary>
internal sealed class Circles
{
    private readonly IReadOnlyDictionary<string, SortedSet<string>> _edges;
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _low = new(StringComparer.Ordinal);
    private readonly Stack<string> _stack = new();
    private readonly HashSet<string> _onStack = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<string>> _found = [];

    private Circles(IReadOnlyDictionary<string, SortedSet<string>> edges) => _edges = edges;

    /// <summary>Every set of two or more nodes that all reach one another, each in order.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> In(IEnumerable<(string From, string To)> edges)
    {
        var map = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var (from, to) in edges)
        {
            if (!map.TryGetValue(from, out var targets))
            {
                map[from] = targets = new SortedSet<string>(StringComparer.Ordinal);
            }

            targets.Add(to);
        }

        var search = new Circles(map);
        foreach (var node in map.Keys.Where(node => !search._index.ContainsKey(node)))
        {
            search.Visit(node);
        }

        return search._found;
    }

    private void Visit(string node)
    {
        _index[node] = _low[node] = _index.Count;
        _stack.Push(node);
        _onStack.Add(node);
        foreach (var next in _edges.GetValueOrDefault(node) ?? [])
        {
            if (!_index.ContainsKey(next))
            {
                Visit(next);
                _low[node] = Math.Min(_low[node], _low[next]);
            }
            else if (_onStack.Contains(next))
            {
                _low[node] = Math.Min(_low[node], _index[next]);
            }
        }

        if (_low[node] == _index[node])
        {
            Close(node);
        }
    }

    private void Close(string root)
    {
        var circle = new List<string>();
        string node;
        do
        {
            node = _stack.Pop();
            _onStack.Remove(node);
            circle.Add(node);
        }
        while (node != root);

        if (circle.Count > 1)
        {
            circle.Sort(StringComparer.Ordinal);
            _found.Add(circle);
        }
    }
}
