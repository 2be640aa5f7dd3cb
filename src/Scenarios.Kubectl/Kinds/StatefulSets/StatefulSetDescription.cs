using Scenarios.Api.Tables;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.StatefulSets;

/// <summary><c>kubectl describe statefulset</c>.</summary>
internal static class StatefulSetDescription
{
    public static void Write(StatefulSet item, DescriptionWriter writer, DescribeSources sources)
    {
        var spec = item.Spec;
        writer.Field(0, "Name", item.Name);
        writer.Field(0, "Namespace", item.Namespace);
        writer.Field(0, "CreationTimestamp", DescriptionTime.Of(item.CreationTimestamp));
        writer.Field(0, "Selector", SelectorText.OfSelector(spec.Selector));
        MetadataSection.Labels(writer, "Labels", item.Labels);
        MetadataSection.Annotations(writer, "Annotations", item.Annotations);
        writer.Field(0, "Replicas", FormattableString.Invariant($"{spec.Replicas} desired | {item.Status.Replicas} total"));
        writer.Field(0, "Update Strategy", spec.UpdateStrategy.Type);
        if (spec.UpdateStrategy.RollingUpdate is { Exists: true, HasPartition: true } rolling)
        {
            writer.Field(1, "Partition", rolling.Partition);
        }

        writer.Field(0, "Pods Status", PodPhases.Of(item, SelectorText.Terms(spec.Selector), sources));
        PodTemplateSection.Write(writer, spec.Template);
        WriteClaims(writer, spec.VolumeClaimTemplates);
        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }

    private static void WriteClaims(DescriptionWriter writer, ViewList<PersistentVolumeClaim> claims)
    {
        if (claims.Count == 0)
        {
            writer.Field(0, "Volume Claims", "<none>");
            return;
        }

        writer.Write(0, "Volume Claims:\n");
        foreach (var claim in claims)
        {
            writer.Field(1, "Name", claim.Name);
            writer.Field(1, "StorageClass", claim.Spec.StorageClassName ?? string.Empty);
            MetadataSection.Labels(writer, "  Labels", claim.Labels);
            MetadataSection.Labels(writer, "  Annotations", claim.Annotations);
            writer.Field(1, "Capacity", claim.Spec.Resources.Requests[ResourceName.Storage] ?? "<default>");
            writer.Field(1, "Access Modes", $"[{string.Join(' ', claim.Spec.AccessModes.ToArray())}]");
        }
    }
}
