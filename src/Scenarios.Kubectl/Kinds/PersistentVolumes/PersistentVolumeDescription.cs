using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.PersistentVolumes;

/// <summary><c>kubectl describe pv</c>.</summary>
internal static class PersistentVolumeDescription
{
    public static void Write(PersistentVolume item, DescriptionWriter writer, DescribeSources sources)
    {
        var spec = item.Spec;
        writer.Field(0, "Name", item.Name);
        MetadataSection.Labels(writer, "Labels", item.Labels);
        MetadataSection.Annotations(writer, "Annotations", item.Annotations);
        VolumeStatus.WriteFinalizers(writer, item.Metadata.Finalizers);
        writer.Field(0, "StorageClass", VolumeStatus.ClassOf(item.Annotations, spec.StorageClassName));
        VolumeStatus.WritePhase(writer, item.Metadata.DeletionTimestamp, item.Status.Phase, sources.Now);
        writer.Field(0, "Claim", spec.ClaimRef.Exists ? $"{spec.ClaimRef.Namespace}/{spec.ClaimRef.Name}" : string.Empty);
        writer.Field(0, "Reclaim Policy", spec.PersistentVolumeReclaimPolicy);
        writer.Field(0, "Access Modes", VolumeStatus.AccessModes(spec.AccessModes));
        writer.FieldIfSet(0, "VolumeMode", spec.HasVolumeMode ? spec.VolumeMode : null);
        writer.Field(0, "Capacity", spec.Capacity[ResourceName.Storage] ?? "0");
        WriteNodes(writer, spec.NodeAffinity.Required);
        writer.Field(0, "Message", item.Status.Message);
        writer.Write(0, "Source:\n");
        WriteSource(writer, item);
        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }

    private static void WriteNodes(DescriptionWriter writer, NodeSelector required)
    {
        if (!required.Exists)
        {
            writer.Field(0, "Node Affinity", "<none>");
            return;
        }

        writer.Write(0, "Node Affinity:\t\n");
        writer.Write(1, required.NodeSelectorTerms.Count == 0 ? "Required Terms:\t<none>\n" : "Required Terms:\t\n");
        for (var index = 0; index < required.NodeSelectorTerms.Count; index++)
        {
            var expressions = required.NodeSelectorTerms[index].MatchExpressions;
            var conditions = expressions.Select(static item => (item.Key, (string)item.Operator, item.Values));
            NodeTermsSection.Write(writer, 2, FormattableString.Invariant($"Term {index}"), conditions);
        }
    }

    private static void WriteSource(DescriptionWriter writer, PersistentVolume item)
    {
        var spec = item.Spec;
        if (spec.HostPath is { Exists: true } hostPath)
        {
            writer.Field(2, "Type", "HostPath (bare host directory volume)");
            writer.Field(2, "Path", hostPath.Path);
            writer.Field(2, "HostPathType", hostPath.HasType ? hostPath.Type : "<none>");
        }
        else if (spec.Local is { Exists: true } local)
        {
            writer.Field(2, "Type", "LocalVolume (a persistent volume backed by local storage on a node)");
            writer.Field(2, "Path", local.Path);
        }
        else if (spec.Nfs is { Exists: true } share)
        {
            writer.Field(2, "Type", "NFS (an NFS mount that lasts the lifetime of a pod)");
            writer.Field(2, "Server", share.Server);
            writer.Field(2, "Path", share.Path);
            writer.Field(2, "ReadOnly", share.ReadOnly ? "true" : "false");
        }
        else if (spec.Csi is { Exists: true } driver)
        {
            WriteDriver(writer, driver);
        }
        else
        {
            throw CommandFailedException.NotSimulated($"describing the source of the volume {GoText.Quote(item.Name)}");
        }
    }

    private static void WriteDriver(DescriptionWriter writer, CSIPersistentVolumeSource driver)
    {
        writer.Field(2, "Type", "CSI (a Container Storage Interface (CSI) volume source)");
        writer.Field(2, "Driver", driver.Driver);
        writer.Field(2, "FSType", driver.FsType);
        writer.Field(2, "VolumeHandle", driver.VolumeHandle);
        writer.Field(2, "ReadOnly", driver.ReadOnly ? "true" : "false");
        writer.Write(2, "VolumeAttributes:\t");
        if (driver.VolumeAttributes.Count == 0)
        {
            writer.Write(0, "<none>\n");
            return;
        }

        var isFirst = true;
        foreach (var (key, value) in driver.VolumeAttributes.Sorted())
        {
            writer.Write(isFirst ? 0 : 2, isFirst ? string.Empty : "\t");
            writer.Write(2, $"{key}={value}\n");
            isFirst = false;
        }
    }
}
