using Scenarios.Cluster.Controllers;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.StatefulSets;

/// <summary>
/// Sets the owner of claims so that the garbage collector deletes them when the policy says so: the set, a condemned Pod, or none
/// (kubernetes, stateful_set_utils.go, isClaimOwnerUpToDate and updateClaimOwnerRefForSetAndPod).
/// </summary>
internal static class ClaimRetention
{
    private const string Delete = "Delete";

    /// <summary>The claim with the owners that the policy requires; the same instance if they are right or not ours to change.</summary>
    public static PersistentVolumeClaim Apply(StatefulSet set, long ordinal, Pod pod, PersistentVolumeClaim claim)
    {
        if (IsStale(claim, "StatefulSet", set.Name, set.Uid) || IsStale(claim, "Pod", pod.Name, pod.Uid))
        {
            return claim;
        }

        var isForeign = claim.Controller is { } controller && controller.Uid != set.Uid && controller.Uid != pod.Uid;
        var owner = isForeign ? null : OwnerBy(set, ordinal, pod);
        var ours = claim.Metadata.OwnerReferences.Where(reference => reference.Uid == set.Uid || reference.Uid == pod.Uid).Count;
        if (owner is null ? ours == 0 : ours == 1 && Owners.IsControlledBy(claim, owner))
        {
            return claim;
        }

        var others = PersistentVolumeClaim.Of(Owners.Released(Owners.Released(claim, set.Uid), pod.Uid));
        return owner is null ? others : PersistentVolumeClaim.Of(Owners.Adopted(others, owner));
    }

    /// <summary>
    /// Whether the claim belongs to an earlier object of the same name, with which it will be deleted (hasStaleOwnerRef).
    /// </summary>
    public static bool IsStale(PersistentVolumeClaim claim, string kind, string name, string uid) =>
        claim.Metadata.OwnerReferences.Any(owner => owner.Kind == kind && owner.Name == name && owner.Uid != uid);

    private static ApiObject? OwnerBy(StatefulSet set, long ordinal, Pod pod)
    {
        var policy = set.Spec.PersistentVolumeClaimRetentionPolicy;
        if (policy.WhenScaled == Delete && !StatefulIdentity.IsInRange(set, ordinal))
        {
            return pod;
        }

        return policy.WhenDeleted == Delete ? set : null;
    }
}
