using Scenarios.Cluster.Placement;
using Scenarios.Api.Selectors;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Scheduling;

/// <summary>
/// One of a Pod's topologySpreadConstraints, with the matching Pods counted per topology value (kubernetes, podtopologyspread/common.go).
/// </summary>
internal sealed class SpreadConstraint
{
    private readonly LabelSelector _selector;
    private readonly bool _ignoresAffinity;
    private readonly bool _honorsTaints;

    public SpreadConstraint(Pod pod, TopologySpreadConstraint constraint)
    {
        Key = constraint.TopologyKey;
        MaxSkew = constraint.MaxSkew;
        MinDomains = constraint.MinDomains ?? 1;
        _ignoresAffinity = constraint.NodeAffinityPolicy == NodeInclusionPolicy.Ignore;
        _honorsTaints = constraint.NodeTaintsPolicy == NodeInclusionPolicy.Honor;
        var selector = SelectorKeys.With(constraint.LabelSelector, constraint.MatchLabelKeys, pod.Labels, "In");
        _selector = LabelSelector.FromObject(selector.Exists ? selector.Tree : null);
        MatchesItself = _selector.Matches(pod.Labels.Fields);
    }

    public string Key { get; }

    public long MaxSkew { get; }

    public long MinDomains { get; }

    /// <summary>Whether the Pod itself matches the constraint's selector.</summary>
    public bool MatchesItself { get; }

    /// <summary>The number of matching Pods by the label's value.</summary>
    public SortedList<string, int> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the Pods of a node are counted.</summary>
    public bool Includes(NodeState node, NodeTerms terms) =>
        (_ignoresAffinity || terms.Fit(node.Node)) && (!_honorsTaints || !node.IsTaintedFor(terms.Tolerations));

    /// <summary>Adds a node's matching Pods to the count of its label value.</summary>
    public void Count(NodeState node, string @namespace)
    {
        var value = node.Node.Labels[Key]!;
        Counts[value] = Counts.GetValueOrDefault(value) + Matching(node, @namespace);
    }

    public int Matching(NodeState node, string @namespace)
    {
        var count = 0;
        foreach (var resident in node.Residents)
        {
            var other = resident.Pod;
            count += other.Namespace == @namespace && !other.IsBeingDeleted && _selector.Matches(other.Labels.Fields) ? 1 : 0;
        }

        return count;
    }
}
