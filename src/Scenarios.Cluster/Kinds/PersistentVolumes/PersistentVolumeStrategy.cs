using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests.Warnings;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Kernel;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.PersistentVolumes;

/// <summary>PersistentVolumes: new ones are Pending as of now (kubernetes, registry/core/persistentvolume/strategy.go).</summary>
internal sealed class PersistentVolumeStrategy(Simulation simulation) : ResourceStrategy(KnownResources.PersistentVolumes)
{
    private static readonly (string Annotation, string Warning)[] OldAnnotations =
    [
        ("volume.beta.kubernetes.io/storage-class", "deprecated since v1.8; use \"storageClassName\" attribute instead"),
        ("volume.beta.kubernetes.io/mount-options", "deprecated since v1.31; use \"mountOptions\" attribute instead"),
    ];

    private static readonly (Func<PersistentVolumeSpec, bool> IsUsed, string Warning)[] OldSources =
    [
        (static spec => spec.ScaleIO.Exists, "spec.scaleIO: deprecated in v1.16, non-functional in v1.22+"),
        (static spec => spec.Storageos.Exists, "spec.storageOS: deprecated in v1.22, non-functional in v1.25+"),
        (static spec => spec.Glusterfs.Exists, "spec.glusterfs: deprecated in v1.25, non-functional in v1.26+"),
        (static spec => spec.Rbd.Exists, "spec.rbd: deprecated in v1.28, non-functional in v1.31+"),
        (static spec => spec.Cephfs.Exists, "spec.cephfs: deprecated in v1.28, non-functional in v1.31+"),
        (static spec => spec.PhotonPersistentDisk.Exists, "spec.photonPersistentDisk: deprecated in v1.11, non-functional in v1.16+"),
    ];

    /// <summary>kubernetes, pkg/api/persistentvolume/util.go, GetWarningsForPersistentVolume.</summary>
    public override IReadOnlyList<string> Warnings(ApiObject item, ApiObject? previous)
    {
        var warnings = new List<string>();
        var spec = PersistentVolume.Of(item).Spec;
        foreach (var (annotation, warning) in OldAnnotations)
        {
            if (item.Annotations.ContainsKey(annotation))
            {
                warnings.Add($"metadata.annotations[{annotation}]: {warning}");
            }
        }

        PodSpecWarnings.FindTerms(
            spec.NodeAffinity.Required.NodeSelectorTerms.Items, "spec.nodeAffinity.required.nodeSelectorTerms", warnings);
        if (spec.PersistentVolumeReclaimPolicy == PersistentVolumeReclaimPolicy.Recycle)
        {
            warnings.Add("spec.persistentVolumeReclaimPolicy: The Recycle reclaim policy is deprecated. Instead, the recommended approach "
                + "is to use dynamic provisioning.");
        }

        foreach (var (isUsed, warning) in OldSources)
        {
            if (isUsed(spec))
            {
                warnings.Add(warning);
            }
        }

        return warnings;
    }

    public override ObjectValue InitialStatus(ObjectValue tree) =>
        new PersistentVolumeStatus { Phase = PersistentVolumePhase.Pending, LastPhaseTransitionTime = simulation.Now }.Tree;
}
