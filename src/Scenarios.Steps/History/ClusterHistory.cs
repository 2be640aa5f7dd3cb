using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster;

namespace Scenarios.Steps.History;

/// <summary>
/// All writes in a scenario's cluster, in order. The state at any instant is computed from them instead of from samples. Objects are
/// immutable and shared, so each entry costs a reference.
/// </summary>
internal sealed class ClusterHistory
{
    /// <summary>Resources that are written constantly and are not part of any state that scenarios test.</summary>
    private static readonly string[] LeftOut = ["events", "events.events.k8s.io", "leases.coordination.k8s.io"];

    private readonly SimulatedCluster _cluster;
    private readonly List<HistoryEntry> _entries = [];
    private readonly Dictionary<string, ApiObject> _owners = new(StringComparer.Ordinal);

    public ClusterHistory(SimulatedCluster cluster)
    {
        _cluster = cluster;
        cluster.Observe(Note);
    }

    /// <summary>The number of writes so far. It identifies an instant in history.</summary>
    public int Count => _entries.Count;

    public HistoryEntry this[int index] => _entries[index];

    /// <summary>Returns the writes that created objects of a kind, from an instant on.</summary>
    /// <param name="writes">The number of writes before that instant.</param>
    /// <param name="kind">A kind such as <c>Pod</c>; null matches no object.</param>
    public IEnumerable<HistoryEntry> CreationsSince(int writes, string? kind) => _entries.Skip(writes)
        .Where(entry => entry.Kind == WatchEventKind.Added && entry.Object.Kind == kind);

    /// <summary>Returns the writes of objects of a kind, from an instant on.</summary>
    /// <param name="writes">The number of writes before that instant.</param>
    /// <param name="kind">A kind such as <c>Pod</c>.</param>
    public IEnumerable<HistoryEntry> Since(int writes, string kind) => _entries.Skip(writes).Where(entry => entry.Object.Kind == kind);

    /// <summary>The current state.</summary>
    public ClusterView Now => new LiveView(this, _cluster.Api);

    /// <summary>Returns the state after a number of writes.</summary>
    public PastView At(int count) => new(this, count);

    /// <summary>Returns the object that had the uid; null if history knows none.</summary>
    public ApiObject? Holder(string uid) => _owners.GetValueOrDefault(uid);

    /// <summary>Whether an object with the name was ever written.</summary>
    public bool Ever(string name) => _entries.Exists(entry => string.Equals(entry.Object.Name, name, StringComparison.Ordinal));

    /// <summary>Returns the objects of a resource after a number of writes, by key.</summary>
    public Dictionary<string, ApiObject> StateOf(ResourceType type, int count)
    {
        var state = new Dictionary<string, ApiObject>(StringComparer.Ordinal);
        foreach (var item in _cluster.Api.List(type, string.Empty, ListOptions.All).ValueOrThrow().Items)
        {
            state[$"{item.Namespace}/{item.Name}"] = item;
        }

        // Go backwards from the current state and undo each later write.
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
