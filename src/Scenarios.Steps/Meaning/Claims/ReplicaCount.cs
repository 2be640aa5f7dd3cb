using Scenarios.Steps.History;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>The number of replicas of a workload, for claims about all of its Pods.</summary>
internal static class ReplicaCount
{
    /// <summary>
    /// Checks that a claim about all Pods of a workload covers as many as its spec has, and the stated number if any. Returns the expected
    /// number if not; otherwise null.
    /// </summary>
    public static string? Difference(Subject subject, int found, ClusterView view, Story story)
    {
        if (!subject.Quantity.IsAll || subject.Kind != "Pod" || subject.Owners is not [var name] || subject.IsNarrowed)
        {
            return null;
        }

        var kind = subject.OwnerKind ?? Finder.KindOf(name, subject.Namespace, story, view);
        var owner = kind is "Deployment" or "StatefulSet" or "ReplicaSet" or "DaemonSet"
            ? view.Of(kind).FirstOrDefault(item => item.Name == name) : null;
        if (owner is null || (subject.Quantity.Total is null && kind == "DaemonSet"))
        {
            return null;
        }

        var wanted = kind == "DaemonSet" ? ObjectFacts.Count(owner, "status", "desiredNumberScheduled") : ObjectFacts.Replicas(owner);
        var isMet = subject.Quantity.Total is { } total ? total == wanted : found >= wanted;
        return isMet ? null : $"{kind} \"{name}\" shall have {wanted} Pods\n";
    }

    /// <summary>Whether the workload no longer counts the Pod, because it has ended.</summary>
    public static bool HasEnded(ApiObject item, ClusterView view) =>
        item.Kind == "Pod" && item.TextAt("status", "phase") is "Failed" or "Succeeded"
        && view.OwnersOf(item).Any(static owner => owner.Kind is "Deployment" or "ReplicaSet" or "StatefulSet" or "DaemonSet");
}
