using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>
/// The DisruptionTarget condition of a Pod that is removed rather than ending by itself: whoever removes the Pod sets it first
/// (kubernetes.io, Concepts, Workloads, Pods, Disruptions, "Pod disruption conditions").
/// </summary>
internal static class DisruptionMark
{
    /// <summary>The Pod with the condition appended.</summary>
    public static Pod On(Pod pod, string reason, string message, DateTimeOffset now)
    {
        var target = new PodCondition
        {
            Type = PodConditionType.DisruptionTarget,
            Status = ConditionStatus.True,
            LastProbeTime = null,
            LastTransitionTime = now,
            Reason = reason,
            Message = message,
        };
        var others = pod.Status.Conditions.Where(static condition => condition.Type != PodConditionType.DisruptionTarget);
        var conditions = ListValue.From([.. others.Select(static condition => (Value)condition.Tree), target.Tree]);
        return pod with { Status = pod.Status with { Conditions = new(conditions) } };
    }
}
