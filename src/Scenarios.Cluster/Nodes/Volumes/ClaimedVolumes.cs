using Scenarios.Cluster.Nodes.Context;
using Scenarios.Cluster.Volumes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>The PersistentVolumes behind a Pod's claims (kubernetes, pkg/kubelet/volumemanager/populator).</summary>
internal sealed class ClaimedVolumes(NodeContext node)
{
    /// <summary>The volume behind the claim; null when there is a fault.</summary>
    public PersistentVolume? Find(string @namespace, string claim) =>
        node.Informers.Of<PersistentVolumeClaim>().Find(@namespace, claim) is { } found
            ? node.Informers.Of<PersistentVolume>().Find(string.Empty, found.Spec.VolumeName)
            : null;

    /// <summary>Why the claim has no volume for the Pod; null when it has one.</summary>
    public string? FaultOf(string @namespace, string claim)
    {
        if (node.Informers.Of<PersistentVolumeClaim>().Find(@namespace, claim) is not { } found)
        {
            return Told(@namespace, claim, $"failed to fetch PVC from API server: persistentvolumeclaims \"{claim}\" not found");
        }

        if (found.IsBeingDeleted)
        {
            return Told(@namespace, claim, "PVC is being deleted");
        }

        if (found.Status.Phase != PersistentVolumeClaimPhase.Bound || found.Spec.VolumeName.Length == 0)
        {
            return Told(@namespace, claim, "PVC is not bound");
        }

        if (node.Informers.Of<PersistentVolume>().Find(string.Empty, found.Spec.VolumeName) is not { } volume)
        {
            return Told(
                @namespace, claim, $"failed to fetch PV {GoText.Quote(found.Spec.VolumeName)} from API server: persistentvolumes "
                    + $"{GoText.Quote(found.Spec.VolumeName)} not found");
        }

        return ClaimBinding.IsBoundTo(volume, found)
            ? null
            : Told(@namespace, claim, $"PV {volume.Name} is not bound to PVC {@namespace}/{claim}");
    }

    private static string Told(string @namespace, string claim, string fault) => $"error processing PVC {@namespace}/{claim}: {fault}";
}
