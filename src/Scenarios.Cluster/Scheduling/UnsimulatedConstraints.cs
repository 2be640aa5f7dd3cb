using Scenarios.Api.Objects;
using Scenarios.Api.Tree;

namespace Scenarios.Cluster.Scheduling;

/// <summary>Constraints of a Pod that the scheduler does not know: it leaves such a Pod unscheduled and says why, rather than guess a node.</summary>
internal static class UnsimulatedConstraints
{
    /// <summary>The first one, by its field; null when there is none.</summary>
    public static string? Find(ApiObject pod)
    {
        foreach (var kind in (ReadOnlySpan<string>)["podAffinity", "podAntiAffinity"])
        {
            if (pod.ListAt("spec", "affinity", kind, "requiredDuringSchedulingIgnoredDuringExecution").Count > 0)
            {
                return $"spec.affinity.{kind}.requiredDuringSchedulingIgnoredDuringExecution";
            }
        }

        foreach (var constraint in pod.ListAt("spec", "topologySpreadConstraints"))
        {
            if (constraint.Find("whenUnsatisfiable") is StringValue { Text: "DoNotSchedule" })
            {
                return "spec.topologySpreadConstraints with whenUnsatisfiable: DoNotSchedule";
            }
        }

        return null;
    }
}
