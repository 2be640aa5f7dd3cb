namespace Scenarios.Cluster.Scheduling;

/// <summary>Rules of a Pod that the scheduler would have to obey and cannot: the Pod stays Pending and says so.</summary>
internal static class UnknownRules
{
    /// <returns>The event's message; null where all rules are known.</returns>
    public static string? Find(ApiObject pod)
    {
        foreach (var kind in new[] { "podAffinity", "podAntiAffinity" })
        {
            if (pod.Tree.Find("spec", "affinity", kind, "requiredDuringSchedulingIgnoredDuringExecution") is ListValue { Count: > 0 })
            {
                return $"running PreFilter plugin \"InterPodAffinity\": {kind}.requiredDuringSchedulingIgnoredDuringExecution is not simulated";
            }
        }

        foreach (var constraint in pod.ListAt("spec", "topologySpreadConstraints"))
        {
            if (constraint.Find("whenUnsatisfiable") is not StringValue { Text: "ScheduleAnyway" })
            {
                return "running PreFilter plugin \"PodTopologySpread\": topologySpreadConstraints with DoNotSchedule are not simulated";
            }
        }

        return null;
    }
}
