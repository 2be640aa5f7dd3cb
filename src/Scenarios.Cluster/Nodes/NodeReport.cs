using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes;

/// <summary>What a kubelet reports about its node, in conditions and Events (kubernetes, pkg/kubelet/nodestatus/setters.go).</summary>
internal static class NodeReport
{
    private static readonly (string Type, string Status, string Reason, string Message, string Event)[] Healthy =
    [
        (
            NodeConditionType.MemoryPressure,
            ConditionStatus.False,
            "KubeletHasSufficientMemory",
            "kubelet has sufficient memory available",
            "NodeHasSufficientMemory"),
        (
            NodeConditionType.DiskPressure,
            ConditionStatus.False,
            "KubeletHasNoDiskPressure",
            "kubelet has no disk pressure",
            "NodeHasNoDiskPressure"),
        (
            NodeConditionType.PIDPressure,
            ConditionStatus.False,
            "KubeletHasSufficientPID",
            "kubelet has sufficient PID available",
            "NodeHasSufficientPID"),
        (NodeConditionType.Ready, ConditionStatus.True, "KubeletReady", "kubelet is posting ready status", "NodeReady"),
    ];

    /// <summary>The Events of a kubelet whose node becomes healthy again.</summary>
    public static IEnumerable<string> Events => Healthy.Select(static item => item.Event);

    /// <summary>The Events among them that report sufficient resources.</summary>
    public static IEnumerable<string> EventsOfPressure => Healthy.SkipLast(1).Select(static item => item.Event);

    /// <summary>The conditions of a healthy node, followed by those that other components own.</summary>
    public static ViewList<NodeCondition> Conditions(ViewList<NodeCondition> known, DateTimeOffset now)
    {
        var conditions = new List<Value>();
        foreach (var (type, status, reason, message, _) in Healthy)
        {
            var before = known.Find(type);
            conditions.Add(new NodeCondition
            {
                Type = type,
                Status = status,
                LastHeartbeatTime = now,
                LastTransitionTime = before.Exists && before.Status == status ? before.LastTransitionTime : now,
                Reason = reason,
                Message = message,
            }.Tree);
        }

        conditions.AddRange(known.Where(static item => !Healthy.Any(own => own.Type == item.Type)).Select(static item => item.Tree));
        return new(ListValue.From(conditions));
    }

    /// <summary>The same conditions with the time of the last report.</summary>
    public static ViewList<NodeCondition> WithHeartbeat(ViewList<NodeCondition> conditions, DateTimeOffset time)
    {
        for (var index = 0; index < conditions.Count; index++)
        {
            conditions = conditions.WithItem(index, conditions[index] with { LastHeartbeatTime = time });
        }

        return conditions;
    }
}
