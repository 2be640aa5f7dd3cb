using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Volumes;

/// <summary>How a claim and its volume refer to each other (component-helpers, storage/volume/pv_helpers.go).</summary>
internal static class ClaimBinding
{
    /// <summary>The controller has bound the claim once: from then on, a missing volume counts as lost.</summary>
    public const string BindCompleted = "pv.kubernetes.io/bind-completed";

    /// <summary>The controller, rather than the user, wrote the reference.</summary>
    public const string BoundByController = "pv.kubernetes.io/bound-by-controller";

    /// <summary>The node that the scheduler chose for a claim that waits for its first consumer.</summary>
    public const string SelectedNode = "volume.kubernetes.io/selected-node";

    private const string Yes = "yes";

    /// <summary>Whether the volume is bound to the claim, or reserved for it.</summary>
    public static bool IsBoundTo(PersistentVolume volume, PersistentVolumeClaim claim)
    {
        var reference = volume.Spec.ClaimRef;
        return reference.Exists && reference.Name == claim.Name && reference.Namespace == claim.Namespace
            && (reference.Uid.Length == 0 || reference.Uid == claim.Uid);
    }

    /// <summary>Whether both sides of the binding are written.</summary>
    public static bool IsComplete(PersistentVolumeClaim claim) =>
        claim.Spec.VolumeName.Length > 0 && claim.Metadata.Annotations[BindCompleted] is not null;

    /// <summary>The volume with a reference to the claim.</summary>
    public static PersistentVolume WithClaim(PersistentVolume volume, PersistentVolumeClaim claim)
    {
        var isSetAside = IsBoundTo(volume, claim);
        var annotations = volume.Metadata.Annotations;
        return volume with
        {
            Metadata = isSetAside ? volume.Metadata : volume.Metadata with { Annotations = annotations.With(BoundByController, Yes) },
            Spec = volume.Spec with
            {
                ClaimRef = new()
                {
                    Kind = PersistentVolumeClaim.Kind,
                    Namespace = claim.Namespace,
                    Name = claim.Name,
                    Uid = claim.Uid,
                    ApiVersion = PersistentVolumeClaim.ApiVersion,
                    ResourceVersion = claim.Metadata.ResourceVersion,
                },
            },
        };
    }

    /// <summary>The claim with the name of its volume.</summary>
    public static PersistentVolumeClaim WithVolume(PersistentVolumeClaim claim, PersistentVolume volume)
    {
        var annotations = claim.Metadata.Annotations;
        if (claim.Spec.VolumeName != volume.Name)
        {
            annotations = annotations.With(BoundByController, Yes);
            claim = claim with { Spec = claim.Spec with { VolumeName = volume.Name } };
        }

        annotations = annotations[BindCompleted] is null ? annotations.With(BindCompleted, Yes) : annotations;
        return claim with { Metadata = claim.Metadata with { Annotations = annotations } };
    }
}
