using System.Globalization;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Placement;

/// <summary>
/// nodeSelector, node affinity and tolerations of a Pod (k8s.io/component-helpers, scheduling/corev1/nodeaffinity): read once, asked for every node.
/// </summary>
internal readonly record struct NodeTerms(
    TextMap Selector, NodeSelector Required, ViewList<PreferredSchedulingTerm> Preferred, ViewList<Toleration> Tolerations)
{
    public static NodeTerms Of(Pod pod) => Of(pod.Spec);

    public static NodeTerms Of(PodSpec spec)
    {
        var affinity = spec.Affinity.NodeAffinity;
        return new NodeTerms(
            spec.NodeSelector,
            affinity.RequiredDuringSchedulingIgnoredDuringExecution,
            affinity.PreferredDuringSchedulingIgnoredDuringExecution,
            spec.Tolerations);
    }

    /// <summary>Whether the node fulfils what the Pod requires.</summary>
    public bool Fit(Node node)
    {
        foreach (var (key, value) in Selector)
        {
            if (node.Labels[key] != value)
            {
                return false;
            }
        }

        return !Required.Exists || FitsAny(Required.NodeSelectorTerms, node);
    }

    /// <summary>The weights of the preferences that the node fulfils.</summary>
    public long Preference(Node node)
    {
        var sum = 0L;
        foreach (var item in Preferred)
        {
            sum += Matches(item.Preference, node) ? item.Weight : 0;
        }

        return sum;
    }

    /// <summary>Whether the node fulfils one of the terms.</summary>
    public static bool FitsAny(ViewList<NodeSelectorTerm> terms, Node node)
    {
        foreach (var term in terms)
        {
            if (Matches(term, node))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(NodeSelectorTerm term, Node node)
    {
        foreach (var expression in term.MatchExpressions)
        {
            if (!Matches(expression, node.Labels[expression.Key]))
            {
                return false;
            }
        }

        foreach (var field in term.MatchFields)
        {
            if (!Matches(field, field.Key == "metadata.name" ? node.Name : null))
            {
                return false;
            }
        }

        return term.MatchExpressions.Count + term.MatchFields.Count > 0;
    }

    private static bool Matches(NodeSelectorRequirement requirement, string? value)
    {
        var values = requirement.Values;
        var first = values.Count > 0 ? values[0] : null;
        return requirement.Operator switch
        {
            NodeSelectorOperator.In => value is not null && values.Contains(value),
            NodeSelectorOperator.NotIn => value is null || !values.Contains(value),
            NodeSelectorOperator.Exists => value is not null,
            NodeSelectorOperator.DoesNotExist => value is null,
            NodeSelectorOperator.Gt => Compare(value, first) > 0,
            NodeSelectorOperator.Lt => Compare(value, first) < 0,
            _ => false,
        };
    }

    private static int Compare(string? left, string? right) =>
        long.TryParse(left, CultureInfo.InvariantCulture, out var first) && long.TryParse(right, CultureInfo.InvariantCulture, out var second)
            ? first.CompareTo(second)
            : 0;
}
