using Scenarios.Api.Tables;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.Deployments;

/// <summary><c>kubectl describe deployment</c>.</summary>
internal static class DeploymentDescription
{
    private const string HashLabel = "pod-template-hash";

    public static void Write(Deployment item, DescriptionWriter writer, DescribeSources sources)
    {
        var (spec, status) = (item.Spec, item.Status);
        writer.Field(0, "Name", item.Name);
        writer.Field(0, "Namespace", item.Namespace);
        writer.Field(0, "CreationTimestamp", DescriptionTime.Of(item.CreationTimestamp));
        MetadataSection.Labels(writer, "Labels", item.Labels);
        MetadataSection.Annotations(writer, "Annotations", item.Annotations);
        writer.Field(0, "Selector", SelectorText.Terms(spec.Selector));
        writer.Field(0, "Replicas", FormattableString.Invariant(
            $"{spec.Replicas} desired | {status.UpdatedReplicas} updated | {status.Replicas} total | ")
            + FormattableString.Invariant($"{status.AvailableReplicas} available | {status.UnavailableReplicas} unavailable"));
        writer.Field(0, "StrategyType", spec.Strategy.Type);
        writer.Field(0, "MinReadySeconds", spec.MinReadySeconds);
        if (spec.Strategy.RollingUpdate is { Exists: true } rolling)
        {
            writer.Field(0, "RollingUpdateStrategy", $"{rolling.MaxUnavailable} max unavailable, {rolling.MaxSurge} max surge");
        }

        PodTemplateSection.Write(writer, spec.Template);
        ConditionSection.Write(writer, status.Conditions);
        WriteReplicaSets(item, writer, sources);
        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }

    private static void WriteReplicaSets(Deployment deployment, DescriptionWriter writer, DescribeSources sources)
    {
        var all = sources.List<ReplicaSet>("replicasets.apps", deployment.Namespace, SelectorText.Terms(deployment.Spec.Selector))
            .Where(set => set.Controller?.Uid == deployment.Uid)
            .OrderBy(static set => set.CreationTimestamp)
            .ThenBy(static set => set.Name, StringComparer.Ordinal)
            .ToList();
        if (all.Count == 0)
        {
            return;
        }

        var template = WithoutHash(deployment.Spec.Template);
        var newest = all.FindIndex(set => WithoutHash(set.Spec.Template).Tree.Equals(template.Tree));
        var old = all.Where((_, index) => index != newest).OrderBy(static set => set.Name, StringComparer.Ordinal);
        writer.Field(0, "OldReplicaSets", TextOf(old));
        writer.Field(0, "NewReplicaSet", TextOf(newest < 0 ? [] : [all[newest]]));
    }

    private static PodTemplateSpec WithoutHash(PodTemplateSpec template) => template.Metadata.Labels[HashLabel] is null
        ? template
        : template with { Metadata = template.Metadata with { Labels = template.Metadata.Labels.Without(HashLabel) } };

    private static string TextOf(IEnumerable<ReplicaSet> sets)
    {
        var text = string.Join(", ", sets.Select(static set =>
            FormattableString.Invariant($"{set.Name} ({set.Status.Replicas}/{set.Spec.Replicas} replicas created)")));
        return text.Length > 0 ? text : "<none>";
    }
}
