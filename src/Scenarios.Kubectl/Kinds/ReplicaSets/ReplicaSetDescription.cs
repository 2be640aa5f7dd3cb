using Scenarios.Api.Tables;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Kubectl.Kinds.ReplicaSets;

/// <summary><c>kubectl describe replicaset</c>.</summary>
internal static class ReplicaSetDescription
{
    public static void Write(ReplicaSet item, DescriptionWriter writer, DescribeSources sources)
    {
        var selector = item.Spec.Selector;
        writer.Field(0, "Name", item.Name);
        writer.Field(0, "Namespace", item.Namespace);
        writer.Field(0, "Selector", SelectorText.OfSelector(selector));
        MetadataSection.Labels(writer, "Labels", item.Labels);
        MetadataSection.Annotations(writer, "Annotations", item.Annotations);
        MetadataSection.Controller(writer, item);
        writer.Field(0, "Replicas", FormattableString.Invariant($"{item.Status.Replicas} current / {item.Spec.Replicas} desired"));
        writer.Field(0, "Pods Status", PodPhases.Of(item, SelectorText.Terms(selector), sources));
        PodTemplateSection.Write(writer, item.Spec.Template);
        ConditionSection.Write(writer, item.Status.Conditions);
        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }
}
