using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Volumes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.PersistentVolumes;

/// <summary>What happens to a volume whose claim is gone or bound elsewhere (pv_controller.go, reclaimVolume and unbindVolume).</summary>
internal sealed class VolumeReclaim(VolumeWrites writes)
{
    private const string Provisioned = "pv.kubernetes.io/provisioned-by";
    private const string DeletablePrefix = "/tmp/";

    public void Release(PersistentVolume volume)
    {
        if (volume.Status.Phase is not (PersistentVolumePhase.Released or PersistentVolumePhase.Failed))
        {
            writes.Phase(volume, PersistentVolumePhase.Released);
        }

        if (volume.Spec.PersistentVolumeReclaimPolicy == PersistentVolumeReclaimPolicy.Delete
            && writes.Newest(volume) is { IsBeingDeleted: false } released)
        {
            Delete(released);
        }
    }

    /// <summary>The claim is bound to another volume: this one becomes available, still reserved if the user had reserved it.</summary>
    public void Unbind(PersistentVolume volume)
    {
        var annotations = volume.Metadata.Annotations;
        var isOurs = annotations[ClaimBinding.BoundByController] is not null;
        var free = volume with
        {
            Metadata = volume.Metadata with { Annotations = annotations.Without(ClaimBinding.BoundByController) },
            Spec = volume.Spec with { ClaimRef = isOurs ? default : volume.Spec.ClaimRef with { Uid = string.Empty } },
        };
        if (writes.Store(free) is { } stored)
        {
            writes.Phase(stored, PersistentVolumePhase.Available);
        }
    }

    private void Delete(PersistentVolume volume)
    {
        if (volume.Metadata.Annotations[Provisioned] is { } provisioner
            && !provisioner.StartsWith("kubernetes.io/", StringComparison.Ordinal))
        {
            // The provisioner that created the volume deletes it.
            return;
        }

        var path = volume.Spec.HostPath.Path;
        if (!volume.Spec.HostPath.Exists)
        {
            writes.Fail(
                volume,
                PersistentVolumePhase.Failed,
                "VolumeFailedDelete",
                $"error getting deleter volume plugin for volume \"{volume.Name}\": no deletable volume plugin matched");
        }
        else if (!path.StartsWith(DeletablePrefix, StringComparison.Ordinal) || path.Length == DeletablePrefix.Length)
        {
            writes.Fail(
                volume, PersistentVolumePhase.Failed, "VolumeFailedDelete", $"host_path deleter only supports /tmp/.+ but received "
                    + $"provided {path}");
        }
        else
        {
            // The real controller deletes the path on its own machine, not on the node that has the files; so only the object is removed.
            writes.Remove(volume);
        }
    }
}
