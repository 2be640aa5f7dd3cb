using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.PersistentVolumeClaims;

/// <summary><c>kubectl describe pvc</c>.</summary>
internal static class PersistentVolumeClaimDescription
{
    public static void Write(PersistentVolumeClaim item, DescriptionWriter writer, DescribeSources sources)
    {
        var (spec, status) = (item.Spec, item.Status);
        writer.Field(0, "Name", item.Name);
        writer.Field(0, "Namespace", item.Namespace);
        writer.Field(0, "StorageClass", VolumeStatus.ClassOf(item.Annotations, spec.StorageClassName));
        VolumeStatus.WritePhase(writer, item.Metadata.DeletionTimestamp, status.Phase, sources.Now);
        writer.Field(0, "Volume", spec.VolumeName);
        MetadataSection.Labels(writer, "Labels", item.Labels);
        MetadataSection.Annotations(writer, "Annotations", item.Annotations);
        VolumeStatus.WriteFinalizers(writer, item.Metadata.Finalizers);
        var isNamed = spec.VolumeName.Length > 0;
        writer.Field(0, "Capacity", isNamed ? status.Capacity[ResourceName.Storage] ?? "0" : string.Empty);
        writer.Field(0, "Access Modes", isNamed ? VolumeStatus.AccessModes(status.AccessModes) : string.Empty);
        writer.FieldIfSet(0, "VolumeMode", spec.HasVolumeMode ? spec.VolumeMode : null);
        WriteSource(writer, spec.DataSource);
        MetadataSection.Lines(
            writer, "Used "
                + "By", [.. sources.List<Pod>("pods", item.Namespace).Where(pod => Uses(pod, item.Name)).Select(static pod => pod.Name)]);
        WriteConditions(writer, status.Conditions);
        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }

    private static void WriteSource(DescriptionWriter writer, TypedLocalObjectReference source)
    {
        if (!source.Exists)
        {
            return;
        }

        writer.Write(0, "DataSource:\n");
        writer.FieldIfSet(1, "APIGroup", source.ApiGroup);
        writer.Field(1, "Kind", source.Kind);
        writer.Field(1, "Name", source.Name);
    }

    private static void WriteConditions(DescriptionWriter writer, ViewList<PersistentVolumeClaimCondition> conditions)
    {
        if (conditions.Count == 0)
        {
            return;
        }

        writer.Write(0, "Conditions:\n");
        writer.Write(1, "Type\tStatus\tLastProbeTime\tLastTransitionTime\tReason\tMessage\n");
        writer.Write(1, "----\t------\t-----------------\t------------------\t------\t-------\n");
        foreach (var condition in conditions)
        {
            var (probed, changed) = (DescriptionTime.Of(condition.LastProbeTime), DescriptionTime.Of(condition.LastTransitionTime));
            writer.Write(1, $"{condition.Type} \t{condition.Status} \t{probed} \t{changed} \t{condition.Reason} \t{condition.Message}\n");
        }
    }

    private static bool Uses(Pod pod, string claim) => pod.Spec.Volumes.Any(volume =>
        volume.PersistentVolumeClaim.Exists
            ? volume.PersistentVolumeClaim.ClaimName == claim
            : volume.Ephemeral.Exists && $"{pod.Name}-{volume.Name}" == claim);
}
