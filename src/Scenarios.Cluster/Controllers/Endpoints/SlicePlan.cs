namespace Scenarios.Cluster.Controllers.Endpoints;

/// <summary>
/// Distributes the endpoints of one set of ports over slices so that few slices change: endpoints stay where they are, what is new
/// fills slices that change anyway, then the fullest that has room, then new ones (kubernetes, endpointslice/reconciler.go, reconcileByPortMapping).
/// </summary>
internal sealed class SlicePlan(int capacity)
{
    private readonly List<(ApiObject Slice, List<ObjectValue> Endpoints)> _kept = [];
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);

    /// <summary>Slices whose endpoints are to be replaced.</summary>
    public IEnumerable<(ApiObject Slice, ListValue Endpoints)> Updates =>
        _kept.Where(item => _changed.Contains(item.Slice.Name)).Select(static item => (item.Slice, ListValue.From(item.Endpoints)));

    /// <summary>The endpoints of slices to be made.</summary>
    public List<ListValue> Creations { get; } = [];

    public List<ApiObject> Deletions { get; } = [];

    public List<ApiObject> Unchanged => [.. _kept.Where(item => !_changed.Contains(item.Slice.Name)).Select(static item => item.Slice)];

    /// <param name="desired">By Pod uid, in order.</param>
    public void Make(IReadOnlyList<ApiObject> existing, OrderedDictionary<string, ObjectValue> desired)
    {
        foreach (var slice in existing)
        {
            Keep(slice, desired);
        }

        var rest = RestOf(desired);
        foreach (var (slice, endpoints) in _kept.Where(item => _changed.Contains(item.Slice.Name)).OrderByDescending(static item => item.Endpoints.Count))
        {
            Fill(endpoints, rest);
        }

        while (rest.Count > 0)
        {
            if (rest.Count < capacity && RoomFor(rest.Count) is { } target)
            {
                _changed.Add(target.Slice.Name);
                Fill(target.Endpoints, rest);
                continue;
            }

            var made = new List<ObjectValue>();
            Fill(made, rest);
            Creations.Add(ListValue.From(made));
        }
    }

    private Queue<ObjectValue> RestOf(OrderedDictionary<string, ObjectValue> desired)
    {
        var rest = new Queue<ObjectValue>();
        if (_placed.Count == desired.Count)
        {
            return rest;
        }

        foreach (var (uid, endpoint) in desired)
        {
            if (!_placed.Contains(uid))
            {
                rest.Enqueue(endpoint);
            }
        }

        return rest;
    }

    private void Keep(ApiObject slice, OrderedDictionary<string, ObjectValue> desired)
    {
        var endpoints = slice.ListAt("endpoints");
        var kept = new List<ObjectValue>(endpoints.Count);
        var isChanged = false;
        foreach (var endpoint in endpoints)
        {
            var uid = endpoint.Text("targetRef", "uid");
            if (desired.TryGetValue(uid, out var wanted) && _placed.Add(uid))
            {
                kept.Add(wanted);
                isChanged |= !wanted.Equals(endpoint);
            }
        }

        if (kept.Count == 0)
        {
            Deletions.Add(slice);
            return;
        }

        _kept.Add((slice, kept));
        if (isChanged || kept.Count != endpoints.Count)
        {
            _changed.Add(slice.Name);
        }
    }

    private (ApiObject Slice, List<ObjectValue> Endpoints)? RoomFor(int count)
    {
        (ApiObject Slice, List<ObjectValue> Endpoints)? closest = null;
        var closestRoom = capacity;
        foreach (var item in _kept)
        {
            var room = capacity - (count + item.Endpoints.Count);
            if (room >= 0 && room < closestRoom)
            {
                closestRoom = room;
                closest = item;
            }
        }

        return closest;
    }

    private void Fill(List<ObjectValue> endpoints, Queue<ObjectValue> rest)
    {
        while (endpoints.Count < capacity && rest.Count > 0)
        {
            endpoints.Add(rest.Dequeue());
        }
    }
}
