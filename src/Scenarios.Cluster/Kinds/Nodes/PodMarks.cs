using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Nodes;

/// <summary>Changes that controllers make to the status of Pods because the node itself cannot.</summary>
internal static class PodMarks
{
    /// <summary>
    /// The Pod marked as not ready; null if it was not ready before (kubernetes, pkg/controller/util/node, MarkPodsNotReady).
    /// </summary>
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
