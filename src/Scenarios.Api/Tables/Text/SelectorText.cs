namespace Scenarios.Api.Tables.Text;

/// <summary>Labels and label selectors in one line, as apimachinery's <c>labels.FormatLabels</c> and <c>metav1.FormatLabelSelector</c> write them.</summary>
public static class SelectorText
{
    private const string None = "<none>";

    /// <summary><c>app=web,tier=front</c>, ordered by key; <c>&lt;none&gt;</c> without labels.</summary>
    public static string OfLabels(ObjectValue labels)
    {
        var text = string.Join(',', Sorted(labels).Select(label => $"{label.Key}={label.Value.Scalar()}"));
        return text.Length == 0 ? None : text;
    }

    /// <summary>A <c>meta/v1.LabelSelector</c>; <c>&lt;none&gt;</c> where it has no terms.</summary>
    public static string OfSelector(Value? selector)
    {
        var text = Terms(selector);
        return text.Length == 0 ? None : text;
    }

    /// <summary>A <c>meta/v1.LabelSelector</c> as its string; empty where it has no terms.</summary>
    public static string Terms(Value? selector)
    {
        var terms = Sorted(selector.Object("matchLabels"))
            .Select(label => (label.Key, Term: $"{label.Key}={label.Value.Scalar()}"))
            .Concat(selector.List("matchExpressions").Select(expression => (Key: expression.Text("key"), Term: TermOf(expression))))
            .OrderBy(term => term.Key, StringComparer.Ordinal);
        return string.Join(',', terms.Select(term => term.Term));
    }

    /// <summary>The fields ordered by name.</summary>
    public static IEnumerable<KeyValuePair<string, Value>> Sorted(ObjectValue fields) =>
        fields.OrderBy(field => field.Key, StringComparer.Ordinal);

    private static string TermOf(Value expression)
    {
        var key = expression.Text("key");
        var values = string.Join(',', expression.List("values").Select(value => value.Scalar()).Order(StringComparer.Ordinal));
        return expression.Text("operator") switch
        {
            "In" => $"{key} in ({values})",
            "NotIn" => $"{key} notin ({values})",
            "DoesNotExist" => $"!{key}",
            _ => key,
        };
    }
}
