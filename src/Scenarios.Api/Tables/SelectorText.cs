using Scenarios.Objects.Views.Meta;

namespace Scenarios.Api.Tables;

/// <summary>
/// Labels and label selectors as one-line text, as apimachinery's <c>labels.FormatLabels</c> and <c>metav1.FormatLabelSelector</c> write
/// them.
/// </summary>
public static class SelectorText
{
    private const string None = "<none>";

    /// <summary>
    /// <c>app=web,tier=front</c>; <c>&lt;none&gt;</c> without labels. The pairs are ordered as texts: <c>app.kubernetes.io/name=web</c>
    /// comes before <c>app=web</c>.
    /// </summary>
    public static string OfLabels(TextMap labels)
    {
        var pairs = new List<string>(labels.Count);
        foreach (var (key, value) in labels)
        {
            pairs.Add($"{key}={value}");
        }

        return pairs.Count == 0 ? None : string.Join(',', pairs.Order(Utf8Order.Instance));
    }

    /// <summary>The selector; <c>&lt;none&gt;</c> if it has no terms.</summary>
    public static string OfSelector(LabelSelector selector)
    {
        var text = Terms(selector);
        return text.Length == 0 ? None : text;
    }

    /// <summary>The selector as text, its terms ordered by key; empty if it has none.</summary>
    public static string Terms(LabelSelector selector)
    {
        var terms = selector.MatchLabels.Sorted().Select(static label => (label.Key, Term: $"{label.Key}={label.Value}"))
            .Concat(selector.MatchExpressions.Select(static expression => (expression.Key, Term: TermOf(expression))))
            .OrderBy(static term => term.Key, StringComparer.Ordinal);
        return string.Join(',', terms.Select(static term => term.Term));
    }

    private static string TermOf(LabelSelectorRequirement expression)
    {
        var values = string.Join(',', expression.Values.ToArray().Order(StringComparer.Ordinal));
        return expression.Operator switch
        {
            LabelSelectorOperator.In => $"{expression.Key} in ({values})",
            LabelSelectorOperator.NotIn => $"{expression.Key} notin ({values})",
            LabelSelectorOperator.DoesNotExist => $"!{expression.Key}",
            _ => expression.Key,
        };
    }
}
