using Scenarios.Conformance.Comparison;
using Scenarios.Conformance.Recordings;

namespace Scenarios.Conformance.Histories;

/// <summary>
/// The statuses of one object in their order, without times, addresses and random names. A status that repeats the one before it is left
/// out.
/// </summary>
internal sealed class ObjectHistory
{
    private static readonly IReadOnlySet<string> Chance = new HashSet<string>(StringComparer.Ordinal)
    {
        "lastTransitionTime", "lastProbeTime", "lastHeartbeatTime", "lastUpdateTime", "lastPhaseTransitionTime", "startTime", "startedAt",
        "finishedAt", "completionTime", "lastScheduleTime", "lastSuccessfulTime", "lastScaleTime", "containerID", "imageID", "podIP",
        "podIPs", "hostIP", "hostIPs", "images", "nodeInfo", "uid", "addresses", "observedTime", "resourceVersion",
    };

    private readonly List<string> _statuses = [];

    private ObjectHistory(string kind, string name) => (Kind, Name) = (kind, name);

    public string Kind { get; }

    /// <summary>Namespace and name, masked. All Pods of one ReplicaSet have the same.</summary>
    public string Name { get; }

    public IReadOnlyList<string> Statuses => _statuses;

    /// <summary>One history for each object, in the order in which they were first seen. Events have none.</summary>
    public static IReadOnlyList<ObjectHistory> Of(IReadOnlyList<RecordedChange> changes)
    {
        var all = new List<ObjectHistory>();
        var alive = new Dictionary<string, ObjectHistory>(StringComparer.Ordinal);
        foreach (var change in changes.Where(change => change.Kind != "events"))
        {
            var name = $"{change.Object.Text("namespace")}/{change.Object.Text("name")}";
            var key = $"{change.Kind} {name}";
            if (!alive.TryGetValue(key, out var history))
            {
                alive[key] = history = new ObjectHistory(change.Kind, Mask.Words(name));
                all.Add(history);
            }

            history.Add(change);
            if (change.Change == "DELETED")
            {
                alive.Remove(key);
            }
        }

        return all;
    }

    /// <summary>How many statuses the two have in common, in the same order.</summary>
    public int InCommonWith(ObjectHistory other)
    {
        var lengths = new int[_statuses.Count + 1, other._statuses.Count + 1];
        for (var mine = 1; mine <= _statuses.Count; mine++)
        {
            for (var its = 1; its <= other._statuses.Count; its++)
            {
                lengths[mine, its] = _statuses[mine - 1] == other._statuses[its - 1]
                    ? lengths[mine - 1, its - 1] + 1
                    : Math.Max(lengths[mine - 1, its], lengths[mine, its - 1]);
            }
        }

        return lengths[_statuses.Count, other._statuses.Count];
    }

    private void Add(RecordedChange change)
    {
        var status = change.Change == "DELETED"
            ? "deleted"
            : JsonWriter.WriteCompact(WithoutChance(change.Object.Without("name").Without("namespace")));
        if (_statuses.Count == 0 || _statuses[^1] != status)
        {
            _statuses.Add(status);
        }
    }

    private static Value WithoutChance(Value value) => value switch
    {
        ObjectValue fields => Fields(fields),
        ListValue list => ListValue.Of([.. list.Select(WithoutChance)]),
        StringValue text => new StringValue(Mask.Line(text.Text, new HashSet<string>()).Text),
        _ => value,
    };

    private static ObjectValue Fields(ObjectValue fields)
    {
        var kept = new ObjectBuilder();
        foreach (var (name, value) in fields.ToFields())
        {
            if (!Chance.Contains(name) && value is not NullValue)
            {
                kept.Add(name, WithoutChance(value));
            }
        }

        return kept.ToObject();
    }
}
