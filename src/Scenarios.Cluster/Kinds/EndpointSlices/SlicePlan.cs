using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Discovery;

namespace Scenarios.Cluster.Kinds.EndpointSlices;

/// <summary>
/// Distributes the endpoints of one set of ports over slices so that few slices change: existing endpoints stay where they are, new ones
/// fill slices that change anyway, then the fullest slice with room, then new slices (kubernetes, endpointslice/reconciler.go,
/// reconcileByPortMapping).
/// </summary>
internal sealed class SlicePlan(int capacity)
{
    private readonly List<Kept> _kept = [];
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);

    /// <summary>Slices whose endpoints must be replaced.</summary>
    public IEnumerable<SliceUpdate> Updates =>
        _kept.Where(item => _changed.Contains(item.Slice.Name)).Select(static item => new SliceUpdate(item.Slice, ListOf(item.Endpoints)));

    /// <summary>The endpoints of slices to create.</summary>
    public List<ViewList<Endpoint>> Creations { get; } = [];

    public List<EndpointSlice> Deletions { get; } = [];

    public List<EndpointSlice> Unchanged => [.. _kept.Where(item => !_changed.Contains(item.Slice.Name)).Select(static item => item.Slice)];

    /// <param name="desired">The endpoints by Pod uid, in order.</param>
    public void Make(IReadOnlyList<EndpointSlice> existing, OrderedDictionary<string, Endpoint> desired)
    {
        foreach (var slice in existing)
        {
            Keep(slice, desired);
        }

        var rest = RestOf(desired);
        foreach (var (_, endpoints) in _kept.Where(item => _changed.Contains(item.Slice.Name))
            .OrderByDescending(static item => item.Endpoints.Count))
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
            Creations.Add(ListOf(made));
        }
    }

    private static ViewList<Endpoint> ListOf(List<ObjectValue> endpoints) => new(ListValue.From(endpoints));

    private Queue<ObjectValue> RestOf(OrderedDictionary<string, Endpoint> desired)
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
                rest.Enqueue(endpoint.Tree);
            }
        }

        return rest;
    }

    private void Keep(EndpointSlice slice, OrderedDictionary<string, Endpoint> desired)
    {
        var endpoints = slice.Endpoints;
        var kept = new List<ObjectValue>(endpoints.Count);
        var isChanged = false;
        foreach (var endpoint in endpoints)
        {
            var uid = endpoint.TargetRef.Uid;
            if (desired.TryGetValue(uid, out var wanted) && _placed.Add(uid))
            {
                kept.Add(wanted.Tree);
                isChanged |= !wanted.Tree.Equals(endpoint.Tree);
            }
        }

        if (kept.Count == 0)
        {
            Deletions.Add(slice);
            return;
        }

        _kept.Add(new Kept(slice, kept));
        if (isChanged || kept.Count != endpoints.Count)
        {
            _changed.Add(slice.Name);
        }
    }

    private Kept? RoomFor(int count)
    {
        Kept? closest = null;
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

    /// <summary>A slice that stays and its planned endpoints, as trees: lists of reference types share their compiled code.</summary>
    private sealed record Kept(EndpointSlice Slice, List<ObjectValue> Endpoints);
}
