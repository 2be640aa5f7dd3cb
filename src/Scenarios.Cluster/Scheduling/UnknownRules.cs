using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Scheduling;

/// <summary>Rules of a Pod that the scheduler would have to obey and cannot: the Pod stays Pending and says so.</summary>
internal static class UnknownRules
{
    /// <returns>The event's message; null where all rules are known.</returns>
    public static string? Find(Pod pod)
    {
        var affinity = pod.Spec.Affinity;
        if (affinity.PodAffinity.RequiredDuringSchedulingIgnoredDuringExecution.Count > 0)
        {
            return Affinity("podAffinity");
        }

        if (affinity.PodAntiAffinity.RequiredDuringSchedulingIgnoredDuringExecution.Count > 0)
        {
            return Affinity("podAntiAffinity");
        }

        foreach (var constraint in pod.Spec.TopologySpreadConstraints)
        {
            if (constraint.WhenUnsatisfiable != UnsatisfiableConstraintAction.ScheduleAnyway)
            {
                return "running PreFilter plugin \"PodTopologySpread\": topologySpreadConstraints with DoNotSchedule are not simulated";
            }
        }

        return null;
    }

    private static string Affinity(string kind) =>
        $"running PreFilter plugin \"InterPodAffinity\": {kind}.requiredDuringSchedulingIgnoredDuringExecution is not simulated";
}
