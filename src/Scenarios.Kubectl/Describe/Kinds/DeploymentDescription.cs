using System.Globalization;
using Scenarios.Api.Tables.Text;
using Scenarios.Kubectl.Describe.Sections;

namespace Scenarios.Kubectl.Describe.Kinds;

/// <summary><c>kubectl describe deployment</c>.</summary>
internal static class DeploymentDescription
{
    public static void Write(ApiObject item, DescriptionWriter writer, DescribeSources sources)
    {
        writer.Field(0, "Name", item.Name);
        writer.Field(0, "Namespace", item.Namespace);
        writer.Field(0, "CreationTimestamp", DescriptionTime.Of(item.TextAt("metadata", "creationTimestamp")));
        MetadataSection.Labels(writer, "Labels", item.Labels);
        MetadataSection.Annotations(writer, "Annotations", item.Annotations);
        writer.Field(0, "Selector", SelectorText.Terms(item.Spec["selector"]));
        writer.Field(0, "Replicas", string.Create(
            CultureInfo.InvariantCulture,
            $"{item.IntegerAt("spec", "replicas") ?? 0} desired | {Status("updatedReplicas")} updated | {Status("replicas")} total | "
            + $"{Status("availableReplicas")} available | {Status("unavailableReplicas")} unavailable"));
        writer.Field(0, "StrategyType", item.TextAt("spec", "strategy", "type"));
        writer.Field(0, "MinReadySeconds", item.IntegerAt("spec", "minReadySeconds") ?? 0);
        if (item.Spec.Find("strategy", "rollingUpdate") is { } rolling)
        {
            writer.Field(0, "RollingUpdateStrategy", $"{rolling.Scalar("maxUnavailable")} max unavailable, {rolling.Scalar("maxSurge")} max surge");
        }

        PodTemplateSection.Write(writer, item.Spec["template"]);
        ConditionSection.Write(writer, item);
        WriteReplicaSets(item, writer, sources);
        EventSection.Write(writer, sources.EventsOf(item), sources.Now);

        long Status(string field) => item.IntegerAt("status", field) ?? 0;
    }

    private static void WriteReplicaSets(ApiObject deployment, DescriptionWriter writer, DescribeSources sources)
    {
        var all = sources.List("replicasets.apps", deployment.Namespace, SelectorText.Terms(deployment.Spec["selector"]))
            .Where(set => set.OwnerReferences.Any(owner => owner.Controller && owner.Uid == deployment.Uid))
            .ToList();
        if (all.Count == 0)
        {
            return;
        }

        var template = WithoutHash(deployment.Spec["template"]);
        var current = all.OrderBy(set => set.TextAt("metadata", "creationTimestamp"), StringComparer.Ordinal)
            .ThenBy(set => set.Name, StringComparer.Ordinal)
            .FirstOrDefault(set => WithoutHash(set.Spec["template"]).Equals(template));
        writer.Field(0, "OldReplicaSets", TextOf(all.Where(set => !ReferenceEquals(set, current))));
        writer.Field(0, "NewReplicaSet", TextOf(current is null ? [] : [current]));
    }

    private static ObjectValue WithoutHash(Value? template) =>
        (template as ObjectValue ?? ObjectValue.Empty).WithoutPath(["metadata", "labels", "pod-template-hash"]);

    private static string TextOf(IEnumerable<ApiObject> sets)
    {
        var text = string.Join(", ", sets.Select(set => string.Create(
            CultureInfo.InvariantCulture,
            $"{set.Name} ({set.IntegerAt("status", "replicas") ?? 0}/{set.IntegerAt("spec", "replicas") ?? 0} replicas created)")));
        return text.Length > 0 ? text : "<none>";
    }
}
