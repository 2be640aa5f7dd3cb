using Scenarios.Objects.Views;

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

    public void Set(string type, bool holds, string reason, string message) => Tree = Tree.With(
        "conditions", Conditions.With(Tree["conditions"] as ListValue ?? ListValue.Empty, type, holds, reason, message, now));
}
