namespace Scenarios.Steps.Outputs.Tables;

/// <summary>
/// Finds a maximum matching of two sides (Hopcroft and Karp, "An n^5/2 algorithm for maximum matchings in bipartite graphs", 1973). Each
/// round exchanges pairs along shortest paths. The first round is at most quadratic, and usually the only one.
/// </summary>
internal sealed class RowMatching
{
    private const int None = -1;

    private readonly Func<int, int, bool> _fits;
    private readonly int[] _partners;
    private readonly int[] _takenBy;
    private readonly int[] _depth;
    private readonly int[] _next;

    public RowMatching(int left, int right, Func<int, int, bool> fits)
    {
        _fits = fits;
        _partners = new int[left];
        _takenBy = new int[right];
        _depth = new int[left];
        _next = new int[left];
        Array.Fill(_partners, None);
        Array.Fill(_takenBy, None);
        while (FindDepths())
        {
            Array.Clear(_next);
            for (var row = 0; row < left; row++)
            {
                if (_partners[row] == None)
                {
                    Extend(row);
                }
            }
        }
    }

    public int? PartnerOf(int left) => _partners[left] == None ? null : _partners[left];

    public bool IsTaken(int right) => _takenBy[right] != None;

    /// <summary>
    /// Computes for each left row its distance, in exchanges, from a row without a partner. Returns false if no more pairs can be made.
    /// </summary>
    private bool FindDepths()
    {
        var queue = new Queue<int>();
        for (var row = 0; row < _partners.Length; row++)
        {
            _depth[row] = _partners[row] == None ? 0 : None;
            if (_depth[row] == 0)
            {
                queue.Enqueue(row);
            }
        }

        var seen = new bool[_takenBy.Length];
        var found = false;
        while (queue.TryDequeue(out var row))
        {
            for (var candidate = 0; candidate < _takenBy.Length; candidate++)
            {
                if (seen[candidate] || !_fits(row, candidate))
                {
                    continue;
                }

                seen[candidate] = true;
                var owner = _takenBy[candidate];
                if (owner == None)
                {
                    found = true;
                }
                else if (_depth[owner] == None)
                {
                    _depth[owner] = _depth[row] + 1;
                    queue.Enqueue(owner);
                }
            }
        }

        return found;
    }

    /// <summary>
    /// Follows a path from a left row without a partner to a free right row, one exchange deeper at each step, and exchanges the pairs
    /// along it.
    /// </summary>
    private void Extend(int start)
    {
        var path = new Stack<int>([start]);
        while (path.TryPeek(out var row))
        {
            var candidate = _next[row];
            if (candidate == _takenBy.Length)
            {
                path.Pop();
                if (path.TryPeek(out var before))
                {
                    _next[before]++;
                }

                continue;
            }

            var owner = _takenBy[candidate];
            if (!_fits(row, candidate) || (owner != None && _depth[owner] != _depth[row] + 1))
            {
                _next[row]++;
            }
            else if (owner == None)
            {
                Exchange(path);
                return;
            }
            else
            {
                path.Push(owner);
            }
        }
    }

    private void Exchange(Stack<int> path)
    {
        foreach (var row in path)
        {
            _partners[row] = _next[row];
            _takenBy[_next[row]] = row;
            _next[row]++;
        }
    }
}
