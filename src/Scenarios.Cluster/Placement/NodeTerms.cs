using System.Globalization;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Placement;

/// <summary>
/// nodeSelector, node affinity and tolerations of a Pod (k8s.io/component-helpers, scheduling/corev1/nodeaffinity): read once, evaluated
/// for every node.
/// </summary>
internal readonly record struct NodeTerms(
    TextMap Selector, NodeSelector Required, ViewList<PreferredSchedulingTerm> Preferred, ViewList<Toleration> Tolerations)
{
    private const string NameField = "metadata.name";

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

    /// <summary>Whether the node meets the Pod's requirements.</summary>
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

    /// <summary>The nodes that the terms name, as in the Pods of a DaemonSet; null unless every term names a node.</summary>
    public HashSet<string>? NodeNames()
    {
        if (!Required.Exists || Required.NodeSelectorTerms.Count == 0)
        {
            return null;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in Required.NodeSelectorTerms)
        {
            var isNamed = false;
            foreach (var field in term.MatchFields)
            {
                if (field.Key == NameField && field.Operator == NodeSelectorOperator.In && field.Values.Count == 1)
                {
                    isNamed = true;
                    names.Add(field.Values[0]);
                }
            }

            if (!isNamed)
            {
                return null;
            }
        }

        return names;
    }

    /// <summary>The sum of the weights of the preferences that the node satisfies.</summary>
    public long Preference(Node node)
    {
        var sum = 0L;
        foreach (var item in Preferred)
        {
            sum += Matches(item.Preference, node) ? item.Weight : 0;
        }

        return sum;
    }

    /// <summary>Whether the node satisfies at least one of the terms.</summary>
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
            if (!Matches(field, field.Key == NameField ? node.Name : null))
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
        long.TryParse(left, CultureInfo.InvariantCulture, out var first)
            && long.TryParse(right, CultureInfo.InvariantCulture, out var second)
            ? first.CompareTo(second)
            : 0;
}
