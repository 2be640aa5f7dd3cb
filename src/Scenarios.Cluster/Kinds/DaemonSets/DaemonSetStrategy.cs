using System.Globalization;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Cluster.Kinds.DaemonSets;

/// <summary>
/// DaemonSets (kubernetes, pkg/registry/apps/daemonset), with the template generation, which apps/v1 has only as an annotation.
/// </summary>
internal sealed class DaemonSetStrategy() : WorkloadStrategy(KnownResources.DaemonSets)
{
    /// <summary>Counts the versions of the template, from 1.</summary>
    public const string TemplateGeneration = "deprecated.daemonset.template.generation";

    private static readonly DaemonSetStatus Status = new()
    {
        CurrentNumberScheduled = 0, NumberMisscheduled = 0,
        DesiredNumberScheduled = 0, NumberReady = 0
    };

    public override ObjectValue InitialStatus(ObjectValue tree) => Status.Tree;

    // A field in older API versions; in apps/v1 an annotation that is always present.
    public override ObjectValue Default(ObjectValue tree) =>
        new DaemonSet(tree).Metadata.Annotations[TemplateGeneration] is null ? WithGeneration(tree, 0) : tree;

    public override ObjectValue PrepareForCreate(ObjectValue tree) => WithGeneration(tree, Math.Max(1, GenerationOf(new ApiObject(tree))));

    public override ObjectValue PrepareForUpdate(ObjectValue tree, ApiObject previous)
    {
        var generation = GenerationOf(previous);
        var isSame = new DaemonSet(tree).Spec.Template.Tree.Equals(DaemonSet.Of(previous).Spec.Template.Tree);
        return WithGeneration(tree, isSame ? generation : generation + 1);
    }

    public static long GenerationOf(ApiObject item) =>
        long.TryParse((item.Annotations[TemplateGeneration] as StringValue)?.Text, NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private static ObjectValue WithGeneration(ObjectValue tree, long generation)
    {
        var set = new DaemonSet(tree);
        var annotations = set.Metadata.Annotations.With(TemplateGeneration, generation.ToString(CultureInfo.InvariantCulture));
        return (set with { Metadata = set.Metadata with { Annotations = annotations } }).Tree;
    }
}
