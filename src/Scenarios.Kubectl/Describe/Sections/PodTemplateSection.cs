using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>The Pod template of a workload.</summary>
internal static class PodTemplateSection
{
    public static void Write(DescriptionWriter writer, PodTemplateSpec template)
    {
        writer.Write(0, "Pod Template:\n");
        var spec = template.Spec;
        MetadataSection.Labels(writer, "  Labels", template.Metadata.Labels);
        if (template.Metadata.Annotations is { Count: > 0 } annotations)
        {
            MetadataSection.Annotations(writer, "  Annotations", annotations);
        }

        writer.FieldIfSet(1, "Service Account", spec.ServiceAccountName);
        var containers = new ContainerSection(writer, "  ", pod: default);
        if (spec.InitContainers.Count > 0)
        {
            containers.Write("Init Containers", spec.InitContainers, default);
        }

        containers.Write("Containers", spec.Containers, default);
        VolumeSection.Write(writer, spec.Volumes, "  ");
        SchedulingSection.TopologySpread(writer, spec.TopologySpreadConstraints, "  ");
        writer.FieldIfSet(1, "Priority Class Name", spec.PriorityClassName);
        MetadataSection.Labels(writer, "  Node-Selectors", spec.NodeSelector);
        SchedulingSection.Tolerations(writer, "  Tolerations", spec.Tolerations);
    }
}
