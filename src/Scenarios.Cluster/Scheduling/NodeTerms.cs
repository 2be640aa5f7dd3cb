using System.Globalization;

namespace Scenarios.Cluster.Scheduling;

/// <summary>
/// nodeSelector and node affinity of a Pod (k8s.io/component-helpers, scheduling/corev1/nodeaffinity): read once, asked for every node.
/// </summary>
/// <param name="Required">Null where nothing is required.</param>
internal readonly record struct NodeTerms(ObjectValue Selector, ListValue? Required, ListValue Preferred)
{
    public static NodeTerms Of(ApiObject pod)
    {
        var spec = pod.Spec;
        var affinity = spec.Find("affinity", "nodeAffinity");
        return new NodeTerms(
            spec["nodeSelector"] as ObjectValue ?? ObjectValue.Empty,
            affinity?.Find("requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms") as ListValue,
            affinity?.Find("preferredDuringSchedulingIgnoredDuringExecution") as ListValue ?? ListValue.Empty);
    }

    /// <summary>Whether the node fulfils what the Pod requires.</summary>
    public bool Fit(ApiObject node)
    {
        foreach (var (key, value) in Selector)
        {
            if (node.Labels[key] is not { } label || !label.Equals(value))
            {
                return false;
            }
        }

        return Required is not { } terms || FitsAny(terms, node);
    }

    private static bool FitsAny(ListValue terms, ApiObject node) => terms.Any(term => Matches(term, node));

    /// <summary>The weights of the preferences that the node fulfils.</summary>
    public long Preference(ApiObject node)
    {
        var sum = 0L;
        foreach (var item in Preferred.AsSpan())
        {
            if (item.Find("preference") is { } term && Matches(term, node))
            {
                sum += (item.Find("weight") as IntegerValue)?.Integer ?? 0;
            }
        }

        return sum;
    }

    private static bool Matches(Value term, ApiObject node)
    {
        var expressions = term.Find("matchExpressions") as ListValue ?? ListValue.Empty;
        var fields = term.Find("matchFields") as ListValue ?? ListValue.Empty;
        return expressions.Count + fields.Count > 0
            && expressions.All(expression => Matches(expression, (node.Labels[Text(expression, "key")] as StringValue)?.Text))
            && fields.All(field => Matches(field, Text(field, "key") == "metadata.name" ? node.Name : null));
    }

    private static bool Matches(Value requirement, string? value)
    {
        var values = (requirement.Find("values") as ListValue ?? ListValue.Empty).OfType<StringValue>().Select(text => text.Text);
        return Text(requirement, "operator") switch
        {
            "In" => value is not null && values.Contains(value),
            "NotIn" => value is null || !values.Contains(value),
            "Exists" => value is not null,
            "DoesNotExist" => value is null,
            "Gt" => Compare(value, values.FirstOrDefault()) > 0,
            "Lt" => Compare(value, values.FirstOrDefault()) < 0,
            _ => false,
        };
    }

    private static int Compare(string? left, string? right) =>
        long.TryParse(left, CultureInfo.InvariantCulture, out var first) && long.TryParse(right, CultureInfo.InvariantCulture, out var second)
            ? first.CompareTo(second)
            : 0;

    private static string Text(Value tree, string name) => (tree.Find(name) as StringValue)?.Text ?? string.Empty;
}
