namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>The status of an autoscaler during a reconciliation.</summary>
internal sealed class AutoscalerStatus(ObjectValue tree, DateTimeOffset now)
{
    public ObjectValue Tree { get; private set; } = tree;

    /// <param name="current">The target's current number of replicas.</param>
    /// <param name="desired">The desired number.</param>
    /// <param name="metrics">One status per metric; NullValue if none was evaluated.</param>
    public void Count(long current, long desired, Value metrics) => Tree = Tree
        .With("currentReplicas", IntegerValue.Of(current))
        .With("desiredReplicas", IntegerValue.Of(desired))
        .With("currentMetrics", metrics);

    public void Rescaled() => Tree = Tree.With("lastScaleTime", Timestamp.ValueOf(now));

    public void Set(string type, bool holds, string reason, string message)
    {
        var conditions = Tree["conditions"] as ListValue ?? ListValue.Empty;
        var status = new StringValue(holds ? "True" : "False");
        var place = conditions.ToList().FindIndex(condition => condition.Text("type") == type);
        var condition = place >= 0 ? (ObjectValue)conditions[place] : ObjectValue.Of(("type", new StringValue(type)));
        if (!status.Equals(condition["status"]))
        {
            condition = condition.With("status", status).With("lastTransitionTime", Timestamp.ValueOf(now));
        }

        condition = condition.With("reason", new StringValue(reason)).With("message", new StringValue(message));
        Tree = Tree.With("conditions", place >= 0 ? conditions.WithItem(place, condition) : conditions.WithAdded(condition));
    }
}
