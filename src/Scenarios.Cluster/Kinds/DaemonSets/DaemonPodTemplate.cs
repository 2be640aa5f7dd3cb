using System.Globalization;
using Scenarios.Cluster.Controllers;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.DaemonSets;

/// <summary>The Pods that a DaemonSet creates (kubernetes, pkg/controller/daemon/util/daemonset_util.go).</summary>
internal static class DaemonPodTemplate
{
    /// <summary>The label that names the ControllerRevision a Pod was created from.</summary>
    public const string HashLabel = "controller-revision-hash";

    private const string GenerationLabel = "pod-template-generation";
    private const string NodeNameField = "metadata.name";

    private static readonly Toleration[] Tolerations =
    [
        Tolerate("node.kubernetes.io/not-ready", TaintEffect.NoExecute),
        Tolerate("node.kubernetes.io/unreachable", TaintEffect.NoExecute),
        Tolerate("node.kubernetes.io/disk-pressure", TaintEffect.NoSchedule),
        Tolerate("node.kubernetes.io/memory-pressure", TaintEffect.NoSchedule),
        Tolerate("node.kubernetes.io/pid-pressure", TaintEffect.NoSchedule),
        Tolerate("node.kubernetes.io/unschedulable", TaintEffect.NoSchedule),
    ];

    private static readonly Toleration OfHostNetwork = Tolerate("node.kubernetes.io/network-unavailable", TaintEffect.NoSchedule);

    /// <summary>A Pod of the template, without its node (CreatePodTemplate).</summary>
    public static Pod PodOf(DaemonSet set, string hash)
    {
        var template = set.Spec.Template;
        var labels = template.Metadata.Labels
            .With(GenerationLabel, DaemonSetStrategy.GenerationOf(set).ToString(CultureInfo.InvariantCulture))
            .With(HashLabel, hash);
        return Pod.New with
        {
            Metadata = new()
            {
                GenerateName = $"{set.Name}-",
                Labels = labels,
                Annotations = template.Metadata.Annotations,
                Finalizers = template.Metadata.Finalizers,
                OwnerReferences = new(Owners.Only(set)),
            },
            Spec = WithTolerations(template.Spec),
        };
    }

    /// <summary>The Pod for a node, which the scheduler can bind only there (ReplaceDaemonSetPodNodeNameNodeAffinity).</summary>
    public static Pod For(Pod pod, string node)
    {
        var requirement = new NodeSelectorRequirement
        {
            Key = NodeNameField,
            Operator = NodeSelectorOperator.In,
            Values = new(ListValue.OfStrings([node])),
        };
        var term = new NodeSelectorTerm { MatchFields = ViewList.Of<NodeSelectorRequirement>([requirement]) };
        var affinity = pod.Spec.Affinity;
        var required = new NodeSelector { NodeSelectorTerms = ViewList.Of<NodeSelectorTerm>([term]) };
        return pod with
        {
            Spec = pod.Spec with
            {
                Affinity = affinity
                    with
                { NodeAffinity = affinity.NodeAffinity with { RequiredDuringSchedulingIgnoredDuringExecution = required } },
            },
        };
    }

    /// <summary>The node that the Pod is on or was created for; empty if there is none (GetTargetNodeName).</summary>
    public static string NodeOf(Pod pod)
    {
        var spec = pod.Spec;
        if (spec.NodeName.Length > 0)
        {
            return spec.NodeName;
        }

        foreach (var term in spec.Affinity.NodeAffinity.RequiredDuringSchedulingIgnoredDuringExecution.NodeSelectorTerms)
        {
            if (term.MatchFields.Count == 1
                && term.MatchFields[0] is { Key: NodeNameField, Operator: NodeSelectorOperator.In, Values: { Count: 1 } values })
            {
                return values[0];
            }
        }

        return string.Empty;
    }

    /// <summary>The spec with the tolerations that every DaemonSet Pod gets (AddOrUpdateDaemonPodTolerations).</summary>
    public static PodSpec WithTolerations(PodSpec spec)
    {
        var tolerations = spec.Tolerations;
        foreach (var toleration in Tolerations)
        {
            tolerations = With(tolerations, toleration);
        }

        return spec with { Tolerations = spec.HostNetwork ? With(tolerations, OfHostNetwork) : tolerations };
    }

    private static ViewList<Toleration> With(ViewList<Toleration> tolerations, Toleration added)
    {
        for (var index = 0; index < tolerations.Count; index++)
        {
            var known = tolerations[index];
            if (known.Key == added.Key && known.Effect == added.Effect && known.Operator == added.Operator && known.Value == added.Value)
            {
                return tolerations.WithItem(index, added);
            }
        }

        return tolerations.WithAdded(added);
    }

    private static Toleration Tolerate(string key, string effect) =>
        new() { Key = key, Operator = TolerationOperator.Exists, Effect = effect };
}
