using Scenarios.Api.Tables;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.ReplicationControllers;

/// <summary><c>kubectl describe replicationcontroller</c>.</summary>
internal static class ReplicationControllerDescription
{
    public static void Write(ReplicationController item, DescriptionWriter writer, DescribeSources sources)
    {
        var selector = SelectorText.OfLabels(item.Spec.Selector);
        writer.Field(0, "Name", item.Name);
        writer.Field(0, "Namespace", item.Namespace);
        writer.Field(0, "Selector", selector);
        MetadataSection.Labels(writer, "Labels", item.Labels);
        MetadataSection.Annotations(writer, "Annotations", item.Annotations);
        writer.Field(0, "Replicas", FormattableString.Invariant($"{item.Status.Replicas} current / {item.Spec.Replicas} desired"));
        writer.Field(0, "Pods Status", PodPhases.Of(item, selector, sources));
        PodTemplateSection.Write(writer, item.Spec.Template);
        ConditionSection.Write(writer, item.Status.Conditions);
        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }
}
