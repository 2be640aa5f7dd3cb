using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster;

namespace Scenarios.Steps.History;

/// <summary>
/// All that was written in a scenario's cluster, in order: what was true at any instant is read from here and not from samples. Objects are
/// immutable and shared, so that keeping them costs a reference each.
/// </summary>
internal sealed class ClusterHistory
{
    /// <summary>Written all the time, and no part of any state that a scenario speaks of.</summary>
    private static readonly string[] LeftOut = ["events", "events.events.k8s.io", "leases.coordination.k8s.io"];

    private readonly SimulatedCluster _cluster;
    private readonly List<HistoryEntry> _entries = [];
    private readonly Dictionary<string, ApiObject> _owners = new(StringComparer.Ordinal);

    public ClusterHistory(SimulatedCluster cluster)
    {
        _cluster = cluster;
        cluster.Observe(Note);
    }

    /// <summary>How many writes there were: an instant in history.</summary>
    public int Count => _entries.Count;

    public HistoryEntry this[int index] => _entries[index];

    /// <summary>The writes that created objects of a kind, from an instant on.</summary>
    /// <param name="writes">How many writes came before.</param>
    /// <param name="kind">Such as <c>Pod</c>; null for no kind, which no object is of.</param>
    public IEnumerable<HistoryEntry> CreationsSince(int writes, string? kind) => _entries.Skip(writes)
        .Where(entry => entry.Kind == WatchEventKind.Added && entry.Object.Kind == kind);

    /// <summary>How things are.</summary>
    public ClusterView Now => new LiveView(this, _cluster.Api);

    /// <summary>How things were after so many writes.</summary>
    public PastView At(int count) => new(this, count);

    /// <summary>Who had this uid; null if nobody that history knows.</summary>
    public ApiObject? Holder(string uid) => _owners.GetValueOrDefault(uid);

    /// <summary>Whether anything was ever written that has this name.</summary>
    public bool Ever(string name) => _entries.Exists(entry => string.Equals(entry.Object.Name, name, StringComparison.Ordinal));

    /// <summary>The objects of a resource after so many writes, by key.</summary>
    public Dictionary<string, ApiObject> StateOf(ResourceType type, int count)
    {
        var state = new Dictionary<string, ApiObject>(StringComparer.Ordinal);
        foreach (var item in _cluster.Api.List(type, string.Empty, ListOptions.All).ValueOrThrow().Items)
        {
            state[$"{item.Namespace}/{item.Name}"] = item;
        }

        // Backwards from now: what each later write replaced.
        for (var index = _entries.Count - 1; index >= count; index--)
        {
            var entry = _entries[index];
            if (!string.Equals(entry.Resource, type.GroupResource, StringComparison.Ordinal))
            {
                continue;
            }

            if (entry.Before is { } before)
            {
                state[entry.Key] = before;
            }
            else
            {
                state.Remove(entry.Key);
            }
        }

        return state;
    }

    private void Note(ObjectChange change)
    {
        var resource = change.Type.GroupResource;
        if (LeftOut.Contains(resource, StringComparer.Ordinal))
        {
            return;
        }

        _entries.Add(new HistoryEntry(_cluster.Simulation.Elapsed, resource, change.Kind, change.Before, change.Object));
        if (change.Kind != WatchEventKind.Deleted)
        {
            _owners[change.Object.Uid] = change.Object;
        }
    }
}
