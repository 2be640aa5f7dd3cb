using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Volumes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Storage;

namespace Scenarios.Cluster.Kinds.PersistentVolumes;

/// <summary>
/// Claims without a matching volume: asks their provisioner for one, and reports what they wait for (pv_controller.go, provisionClaim and
/// emitEventForUnboundDelayBindingClaim). By default no provisioner runs in the cluster; a volume created by hand is used as well.
/// </summary>
internal sealed class ClaimProvisioning(ComponentContext context, VolumeWrites writes, EventRecorder events)
{
    private const string InTree = "kubernetes.io/";
    private static readonly string[] Annotations =
        ["volume.beta.kubernetes.io/storage-provisioner", "volume.kubernetes.io/storage-provisioner"];

    /// <summary>Formerly built-in provisioners, and the drivers that replaced them (csi-translation-lib).</summary>
    private static readonly Dictionary<string, string> Migrated = new(StringComparer.Ordinal)
    {
        ["kubernetes.io/aws-ebs"] = "ebs.csi.aws.com",
        ["kubernetes.io/azure-disk"] = "disk.csi.azure.com",
        ["kubernetes.io/azure-file"] = "file.csi.azure.com",
        ["kubernetes.io/cinder"] = "cinder.csi.openstack.org",
        ["kubernetes.io/gce-pd"] = "pd.csi.storage.gke.io",
        ["kubernetes.io/portworx-volume"] = "pxd.portworx.com",
        ["kubernetes.io/vsphere-volume"] = "csi.vsphere.vmware.com",
    };

    public void TellWhatIsAwaited(PersistentVolumeClaim claim)
    {
        var pods = new List<string>();
        foreach (var pod in context.Informers.Of<Pod>().InNamespace(claim.Namespace))
        {
            if (pod.Spec.NodeName.Length == 0 && PodClaims.Uses(pod, claim.Name))
            {
                pods.Add(pod.Name);
            }
        }

        if (pods.Count == 0)
        {
            events.Normal(claim, "WaitForFirstConsumer", "waiting for first consumer to be created before binding");
        }
        else
        {
            events.Normal(
                claim, "WaitForPodScheduled", $"waiting for {(pods.Count == 1 ? "pod" : "pods")} {string.Join(',', pods)} to be scheduled");
        }
    }

    /// <returns>The claim with its provisioner's annotations.</returns>
    public PersistentVolumeClaim Ask(PersistentVolumeClaim claim)
    {
        var name = VolumeClass.Of(claim);
        if (context.Informers.Of<StorageClass>().Find(string.Empty, name) is not { } @class)
        {
            events.Warning(claim, "ProvisioningFailed", $"storageclass.storage.k8s.io \"{name}\" not found");
            return claim;
        }

        var provisioner = Migrated.GetValueOrDefault(@class.Provisioner, @class.Provisioner);
        if (provisioner == "kubernetes.io/host-path")
        {
            events.Warning(
                claim, "ProvisioningFailed", $"Failed to create provisioner: provisioning in volume plugin \"{provisioner}\" is disabled");
            return claim;
        }

        if (provisioner.StartsWith(InTree, StringComparison.Ordinal))
        {
            events.Warning(claim, "ProvisioningFailed", $"no volume plugin matched name: {provisioner}");
            return claim;
        }

        claim = WithProvisioner(claim, provisioner);
        events.Normal(
            claim,
            "ExternalProvisioning",
            $"Waiting for a volume to be created either by the external provisioner '{provisioner}' or manually by the system "
                + "administrator. "
            + "If volume creation is delayed, please verify that the provisioner is running and correctly registered.");
        return claim;
    }

    private PersistentVolumeClaim WithProvisioner(PersistentVolumeClaim claim, string provisioner)
    {
        var annotations = claim.Metadata.Annotations;
        if (annotations[Annotations[^1]] == provisioner)
        {
            return claim;
        }

        foreach (var annotation in Annotations)
        {
            annotations = annotations.With(annotation, provisioner);
        }

        return writes.Store(claim with { Metadata = claim.Metadata with { Annotations = annotations } }) ?? claim;
    }
}
