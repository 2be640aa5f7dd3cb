using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Nodes;

/// <summary>The conditions of a node whose kubelet is silent (kubernetes, node_lifecycle_controller.go, tryUpdateNodeHealth).</summary>
internal static class LostConditions
{
    private static readonly string[] Types =
        [NodeConditionType.Ready, NodeConditionType.MemoryPressure, NodeConditionType.DiskPressure, NodeConditionType.PIDPressure];

    /// <summary>Sets the kubelet's conditions to Unknown; returns the same list if they already are.</summary>
    public static ViewList<NodeCondition> Of(Node node, DateTimeOffset now)
    {
        var conditions = node.Status.Conditions;
        foreach (var type in Types)
        {
            conditions = WithUnknown(conditions, type, node, now);
        }

        return conditions;
    }

    private static ViewList<NodeCondition> WithUnknown(ViewList<NodeCondition> conditions, string type, Node node, DateTimeOffset now)
    {
        for (var index = 0; index < conditions.Count; index++)
        {
            var known = conditions[index];
            if (known.Type == type)
            {
                return known.Status == ConditionStatus.Unknown ? conditions : conditions.WithItem(index, known with
                {
                    Status = ConditionStatus.Unknown,
                    LastTransitionTime = now,
                    Reason = "NodeStatusUnknown",
                    Message = "Kubelet stopped posting node status.",
                });
            }
        }

        var never = new NodeCondition
        {
            Type = type,
            Status = ConditionStatus.Unknown,
            LastHeartbeatTime = node.CreationTimestamp,
            LastTransitionTime = now,
            Reason = "NodeStatusNeverUpdated",
            Message = "Kubelet never posted node status.",
        };
        return new(ListValue.From([.. conditions.Select(static item => (Value)item.Tree), never.Tree]));
    }
}
