namespace Scenarios.Cluster.ApiServer.Served;

/// <summary>Events of the core group and of events.k8s.io are the same objects (kubernetes, pkg/apis/events/v1/conversion.go).</summary>
internal static class EventForms
{
    private static readonly (string Core, string New)[] Names =
    [
        ("metadata", "metadata"), ("eventTime", "eventTime"), ("series", "series"), ("reportingComponent", "reportingController"),
        ("reportingInstance", "reportingInstance"), ("action", "action"), ("reason", "reason"), ("involvedObject", "regarding"),
        ("related", "related"), ("message", "note"), ("type", "type"), ("source", "deprecatedSource"),
        ("firstTimestamp", "deprecatedFirstTimestamp"), ("lastTimestamp", "deprecatedLastTimestamp"), ("count", "deprecatedCount"),
    ];

    public static ObjectValue ToNew(ObjectValue core) => Renamed(core, "events.k8s.io/v1", static pair => (pair.Core, pair.New));

    public static ObjectValue ToCore(ObjectValue sent, ObjectValue? stored) => Renamed(sent, "v1", static pair => (pair.New, pair.Core));

    private static ObjectValue Renamed(ObjectValue tree, string version, Func<(string Core, string New),
        (string From, string To)> direction)
    {
        var result = new ObjectBuilder(Names.Length + 2);
        result.Add("apiVersion", new StringValue(version)).Add("kind", new StringValue("Event"));
        foreach (var pair in Names)
        {
            var (from, to) = direction(pair);
            if (tree[from] is { } value)
            {
                result.Add(to, value);
            }
        }

        return result.ToObject();
    }
}
