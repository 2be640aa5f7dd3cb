using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Meta;

namespace Scenarios.Cluster.Scheduling;

/// <summary>matchLabelKeys and mismatchLabelKeys: conditions on the values of the Pod's own labels.</summary>
internal static class SelectorKeys
{
    /// <returns>The selector with an added condition for each of the keys that the Pod has.</returns>
    public static LabelSelector With(LabelSelector selector, TextList keys, TextMap labels, string @operator)
    {
        if (!selector.Exists)
        {
            return selector;
        }

        foreach (var key in keys)
        {
            if (labels[key] is { } value)
            {
                LabelSelectorRequirement condition = new() { Key = key, Operator = @operator, Values = [value] };
                selector = selector with { MatchExpressions = selector.MatchExpressions.WithAdded(condition) };
            }
        }

        return selector;
    }
}
