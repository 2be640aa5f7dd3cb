using Scenarios.Api.Quantities;
using Scenarios.Api.Selectors;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Volumes;

/// <summary>
/// Chooses a volume for a claim (component-helpers, storage/volume/pv_helpers.go; kubernetes,
/// pkg/controller/volume/persistentvolume/index.go).
/// </summary>
internal static class VolumeMatch
{
    /// <summary>
    /// The smallest sufficient volume among those with the fewest access modes; one that is reserved for the claim takes precedence.
    /// </summary>
    /// <param name="volumes">In any order.</param>
    /// <param name="fitsNode">Whether a volume is accessible from the node under consideration; null when there is no such node.</param>
    /// <param name="isDelayed">Whether the claim's class waits for the first consumer: without a node, such a claim only takes a volume
    /// that is reserved for it.</param>
    public static PersistentVolume? Find(
        PersistentVolumeClaim claim, IEnumerable<PersistentVolume> volumes, Func<PersistentVolume, bool>? fitsNode, bool isDelayed)
    {
        var (selector, requested) = (SelectorOf(claim), Requested(claim));
        PersistentVolume? best = null;
        foreach (var volume in volumes)
        {
            if (!IsCandidate(volume, claim, requested))
            {
                continue;
            }

            if (ClaimBinding.IsBoundTo(volume, claim))
            {
                return fitsNode is null || fitsNode(volume) ? volume : null;
            }

            var isTaken = (fitsNode is null && isDelayed) || volume.Status.Phase != PersistentVolumePhase.Available;
            if (!isTaken && selector.Matches(volume.Labels.Fields) && VolumeClass.Of(volume) == VolumeClass.Of(claim)
                && (best is not { } known || IsBetter(volume, known)) && (fitsNode is null || fitsNode(volume)))
            {
                best = volume;
            }
        }

        return best;
    }

    /// <summary>Why a volume that a claim requests by name does not fit; null when it does.</summary>
    public static string? FaultOf(PersistentVolume volume, PersistentVolumeClaim claim)
    {
        if (volume.IsBeingDeleted)
        {
            return $"the volume is marked for deletion \"{volume.Name}\"";
        }

        if (Capacity(volume).Value < Requested(claim).Value)
        {
            return "requested PV is too small";
        }

        if (VolumeClass.Of(volume) != VolumeClass.Of(claim))
        {
            return "storageClassName does not match";
        }

        var isOfMode = HasSameMode(volume, claim);
        return isOfMode && HasModes(volume, claim) ? null : isOfMode ? "incompatible accessMode" : "incompatible volumeMode";
    }

    public static bool HasSameMode(PersistentVolume volume, PersistentVolumeClaim claim) =>
        (volume.Spec.VolumeMode == PersistentVolumeMode.Block) == (claim.Spec.VolumeMode == PersistentVolumeMode.Block);

    public static Quantity Capacity(PersistentVolume volume) => Quantity.Of(volume.Spec.Capacity.Fields[ResourceName.Storage]);

    private static bool IsCandidate(PersistentVolume volume, PersistentVolumeClaim claim, Quantity requested) =>
        (!volume.Spec.ClaimRef.Exists || ClaimBinding.IsBoundTo(volume, claim))
        && !volume.IsBeingDeleted
        && Capacity(volume) >= requested
        && HasSameMode(volume, claim)
        && HasModes(volume, claim);

    private static bool IsBetter(PersistentVolume volume, PersistentVolume other)
    {
        var modes = volume.Spec.AccessModes.Count - other.Spec.AccessModes.Count;
        return modes < 0 || (modes == 0 && Capacity(volume) < Capacity(other));
    }

    private static bool HasModes(PersistentVolume volume, PersistentVolumeClaim claim)
    {
        foreach (var mode in claim.Spec.AccessModes)
        {
            if (!volume.Spec.AccessModes.Contains(mode))
            {
                return false;
            }
        }

        return true;
    }

    private static Quantity Requested(PersistentVolumeClaim claim) =>
        Quantity.Of(claim.Spec.Resources.Requests.Fields[ResourceName.Storage]);

    private static LabelSelector SelectorOf(PersistentVolumeClaim claim) =>
        claim.Spec.Selector is { Exists: true } selector ? LabelSelector.FromObject(selector.Tree) : LabelSelector.Everything;
}
