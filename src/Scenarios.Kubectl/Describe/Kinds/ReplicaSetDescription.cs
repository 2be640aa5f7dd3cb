using System.Globalization;
using Scenarios.Api.Tables.Text;
using Scenarios.Kubectl.Describe.Sections;

namespace Scenarios.Kubectl.Describe.Kinds;

/// <summary><c>kubectl describe replicaset</c>.</summary>
internal static class ReplicaSetDescription
{
    public static void Write(ApiObject item, DescriptionWriter writer, DescribeSources sources)
    {
        writer.Field(0, "Name", item.Name);
        writer.Field(0, "Namespace", item.Namespace);
        writer.Field(0, "Selector", SelectorText.OfSelector(item.Spec["selector"]));
        MetadataSection.Labels(writer, "Labels", item.Labels);
        MetadataSection.Annotations(writer, "Annotations", item.Annotations);
        MetadataSection.Controller(writer, item);
        writer.Field(0, "Replicas", string.Create(
            CultureInfo.InvariantCulture,
            $"{item.IntegerAt("status", "replicas") ?? 0} current / {item.IntegerAt("spec", "replicas") ?? 0} desired"));
        writer.Field(0, "Pods Status", PodsStatus(item, sources));
        PodTemplateSection.Write(writer, item.Spec["template"]);
        ConditionSection.Write(writer, item);
        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }

    /// <summary>How many Pods of a controller are in each phase.</summary>
    public static string PodsStatus(ApiObject controller, DescribeSources sources)
    {
        var phases = sources.List("pods", controller.Namespace, SelectorText.Terms(controller.Spec["selector"]))
            .Where(pod => pod.OwnerReferences.Any(owner => owner.Controller && owner.Uid == controller.Uid))
            .Select(pod => pod.TextAt("status", "phase"))
            .ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Count("Running")} Running / {Count("Pending")} Waiting / {Count("Succeeded")} Succeeded / {Count("Failed")} Failed");

        int Count(string phase) => phases.Count(item => item == phase);
    }
}
