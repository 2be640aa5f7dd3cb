using Scenarios.Api.Tables;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Kubectl.Kinds.DaemonSets;

/// <summary><c>kubectl describe daemonset</c>.</summary>
internal static class DaemonSetDescription
{
    public static void Write(DaemonSet item, DescriptionWriter writer, DescribeSources sources)
    {
        var (spec, status) = (item.Spec, item.Status);
        writer.Field(0, "Name", item.Name);
        writer.Field(0, "Namespace", item.Namespace);
        writer.Field(0, "Selector", SelectorText.OfSelector(spec.Selector));
        writer.Field(0, "Node-Selector", SelectorText.OfLabels(spec.Template.Spec.NodeSelector));
        MetadataSection.Labels(writer, "Labels", item.Labels);
        MetadataSection.Annotations(writer, "Annotations", item.Annotations);
        writer.Write(0, FormattableString.Invariant($"Desired Number of Nodes Scheduled: {status.DesiredNumberScheduled}\n"));
        writer.Write(0, FormattableString.Invariant($"Current Number of Nodes Scheduled: {status.CurrentNumberScheduled}\n"));
        writer.Write(0, FormattableString.Invariant($"Number of Nodes Scheduled with Up-to-date Pods: {status.UpdatedNumberScheduled}\n"));
        writer.Write(0, FormattableString.Invariant($"Number of Nodes Scheduled with Available Pods: {status.NumberAvailable}\n"));
        writer.Write(0, FormattableString.Invariant($"Number of Nodes Misscheduled: {status.NumberMisscheduled}\n"));
        writer.Field(0, "Pods Status", PodPhases.Of(item, SelectorText.Terms(spec.Selector), sources));
        PodTemplateSection.Write(writer, spec.Template);
        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }
}
