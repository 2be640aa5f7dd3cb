using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Nodes;

/// <summary>
/// The taints that reflect a node's conditions (kubernetes, pkg/controller/nodelifecycle/node_lifecycle_controller.go,
/// nodeConditionToTaintKeyStatusMap).
/// </summary>
internal static class NodeTaints
{
    public const string NotReady = "node.kubernetes.io/not-ready";
    public const string Unreachable = "node.kubernetes.io/unreachable";
    private const string Unschedulable = "node.kubernetes.io/unschedulable";

    private static readonly (string Condition, string Status, string Key)[] OfConditions =
    [
        (NodeConditionType.Ready, ConditionStatus.False, NotReady),
        (NodeConditionType.Ready, ConditionStatus.Unknown, Unreachable),
        (NodeConditionType.MemoryPressure, ConditionStatus.True, "node.kubernetes.io/memory-pressure"),
        (NodeConditionType.DiskPressure, ConditionStatus.True, "node.kubernetes.io/disk-pressure"),
        (NodeConditionType.NetworkUnavailable, ConditionStatus.True, "node.kubernetes.io/network-unavailable"),
        (NodeConditionType.PIDPressure, ConditionStatus.True, "node.kubernetes.io/pid-pressure"),
    ];

    /// <summary>The node's taints, with the NoSchedule taints that its conditions require.</summary>
    public static ViewList<Taint> WithNoSchedule(Node node, DateTimeOffset now)
    {
        var taints = node.Spec.Taints;
        foreach (var (condition, status, key) in OfConditions)
        {
            taints = Set(taints, key, TaintEffect.NoSchedule, node.Status.Conditions.Find(condition).Status == status, now);
        }

        return Set(taints, Unschedulable, TaintEffect.NoSchedule, node.Spec.Unschedulable, now);
    }

    /// <summary>The node's taints, with the NoExecute taint that its readiness requires.</summary>
    public static ViewList<Taint> WithNoExecute(Node node, DateTimeOffset now)
    {
        var ready = ReadinessOf(node);
        var taints = Set(node.Spec.Taints, NotReady, TaintEffect.NoExecute, ready == ConditionStatus.False, now);
        return Set(taints, Unreachable, TaintEffect.NoExecute, ready == ConditionStatus.Unknown, now);
    }

    /// <summary>True, False or Unknown; Unknown if the node has no Ready condition.</summary>
    public static string ReadinessOf(Node node)
    {
        var ready = node.Status.Conditions.Find(NodeConditionType.Ready);
        return ready.Exists ? ready.Status : ConditionStatus.Unknown;
    }

    private static ViewList<Taint> Set(ViewList<Taint> taints, string key, string effect, bool isWanted, DateTimeOffset now)
    {
        var known = taints.Any(taint => taint.Key == key && taint.Effect == effect);
        if (known == isWanted)
        {
            return taints;
        }

        List<Value> rest = [.. taints.Where(taint => taint.Key != key || taint.Effect != effect).Select(static taint => taint.Tree)];
        if (isWanted)
        {
            rest.Add(new Taint { Key = key, Effect = effect, TimeAdded = now }.Tree);
        }

        return new(ListValue.From(rest));
    }
}
