using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Nodes;

/// <summary>What controllers note in the status of Pods whose node does not.</summary>
internal static class PodMarks
{
    /// <summary>The Pod, no longer ready; null where it was not (kubernetes, pkg/controller/util/node, MarkPodsNotReady).</summary>
    public static Pod? WithoutReady(Pod pod, DateTimeOffset now)
    {
        var conditions = pod.Status.Conditions;
        for (var index = 0; index < conditions.Count; index++)
        {
            if (conditions[index] is { Type: PodConditionType.Ready } ready && ready.Status != ConditionStatus.False)
            {
                ready = ready with { Status = ConditionStatus.False, LastTransitionTime = now };
                return WithConditions(pod, conditions.WithItem(index, ready));
            }
        }

        return null;
    }

    private static Pod WithConditions(Pod pod, ViewList<PodCondition> conditions) =>
        pod with { Status = pod.Status with { Conditions = conditions } };
}
