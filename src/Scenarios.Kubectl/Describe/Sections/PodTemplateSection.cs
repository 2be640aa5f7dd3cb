namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>The Pod template of a workload.</summary>
internal static class PodTemplateSection
{
    public static void Write(DescriptionWriter writer, Value? template)
    {
        writer.Write(0, "Pod Template:\n");
        var spec = template.Object("spec");
        MetadataSection.Labels(writer, "  Labels", template.Object("metadata", "labels"));
        if (template.Object("metadata", "annotations") is { Count: > 0 } annotations)
        {
            MetadataSection.Annotations(writer, "  Annotations", annotations);
        }

        if (spec.Text("serviceAccountName") is { Length: > 0 } account)
        {
            writer.Field(1, "Service Account", account);
        }

        var containers = new ContainerSection(writer, "  ", pod: null);
        if (spec.List("initContainers") is { Count: > 0 } initContainers)
        {
            containers.Write("Init Containers", initContainers, ListValue.Empty);
        }

        containers.Write("Containers", spec.List("containers"), ListValue.Empty);
        VolumeSection.Write(writer, spec.List("volumes"), "  ");
        SchedulingSection.TopologySpread(writer, spec.List("topologySpreadConstraints"), "  ");
        if (spec.Text("priorityClassName") is { Length: > 0 } priority)
        {
            writer.Field(1, "Priority Class Name", priority);
        }

        MetadataSection.Labels(writer, "  Node-Selectors", spec.Object("nodeSelector"));
        SchedulingSection.Tolerations(writer, "  Tolerations", spec.List("tolerations"));
    }
}
