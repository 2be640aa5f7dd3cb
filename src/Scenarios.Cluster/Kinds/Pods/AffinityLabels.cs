using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Meta;

namespace Scenarios.Cluster.Kinds.Pods;

/// <summary>
/// matchLabelKeys and mismatchLabelKeys of affinity terms: the values of the Pod's own labels are written into the terms' selectors
/// (kubernetes, pkg/registry/core/pod/strategy.go, applyMatchLabelKeysAndMismatchLabelKeys).
/// </summary>
internal static class AffinityLabels
{
    public static Pod Apply(Pod pod)
    {
        var affinity = pod.Spec.Affinity;
        var (near, far) = (affinity.PodAffinity, affinity.PodAntiAffinity);
        if (!near.Exists && !far.Exists)
        {
            return pod;
        }

        var labels = pod.Metadata.Labels;
        affinity = !near.Exists ? affinity : affinity with
        {
            PodAffinity = near with
            {
                RequiredDuringSchedulingIgnoredDuringExecution =
                    Required(near.RequiredDuringSchedulingIgnoredDuringExecution, labels),
                PreferredDuringSchedulingIgnoredDuringExecution =
                    Preferred(near.PreferredDuringSchedulingIgnoredDuringExecution, labels),
            },
        };
        affinity = !far.Exists ? affinity : affinity with
        {
            PodAntiAffinity = far with
            {
                RequiredDuringSchedulingIgnoredDuringExecution =
                    Required(far.RequiredDuringSchedulingIgnoredDuringExecution, labels),
                PreferredDuringSchedulingIgnoredDuringExecution =
                    Preferred(far.PreferredDuringSchedulingIgnoredDuringExecution, labels),
            },
        };
        return pod with { Spec = pod.Spec with { Affinity = affinity } };
    }

    private static ViewList<PodAffinityTerm> Required(ViewList<PodAffinityTerm> terms, TextMap labels)
    {
        for (var index = 0; index < terms.Count; index++)
        {
            terms = terms.WithItem(index, WithLabels(terms[index], labels));
        }

        return terms;
    }

    private static ViewList<WeightedPodAffinityTerm> Preferred(ViewList<WeightedPodAffinityTerm> terms, TextMap labels)
    {
        for (var index = 0; index < terms.Count; index++)
        {
            var term = terms[index];
            terms = terms.WithItem(index, term with { PodAffinityTerm = WithLabels(term.PodAffinityTerm, labels) });
        }

        return terms;
    }

    private static PodAffinityTerm WithLabels(PodAffinityTerm term, TextMap labels)
    {
        if (!term.LabelSelector.Exists)
        {
            return term;
        }

        var expressions = Added(term.LabelSelector.MatchExpressions, term.MatchLabelKeys, LabelSelectorOperator.In, labels);
        expressions = Added(expressions, term.MismatchLabelKeys, LabelSelectorOperator.NotIn, labels);
        return term with { LabelSelector = term.LabelSelector with { MatchExpressions = expressions } };
    }

    private static ViewList<LabelSelectorRequirement> Added(
        ViewList<LabelSelectorRequirement> expressions, TextList keys, string @operator, TextMap labels)
    {
        foreach (var key in keys)
        {
            if (labels[key] is { } value)
            {
                expressions = expressions.WithAdded(new() { Key = key, Operator = @operator, Values = [value] });
            }
        }

        return expressions;
    }
}
