using System.Globalization;
using Scenarios.Api.Objects;
using Scenarios.Api.Tree;

namespace Scenarios.Cluster.Scheduling.Filters;

/// <summary>One term of a node affinity: all its expressions must hold; an empty term matches nothing (component-helpers, scheduling/corev1/nodeaffinity).</summary>
internal static class NodeSelectorTerm
{
    public static bool Matches(Value term, ApiObject node)
    {
        var expressions = term.Find("matchExpressions") as ListValue ?? ListValue.Empty;
        var fields = term.Find("matchFields") as ListValue ?? ListValue.Empty;
        if (expressions.Count + fields.Count == 0)
        {
            return false;
        }

        foreach (var expression in expressions)
        {
            if (!Holds(expression, (node.Labels[Text(expression, "key")] as StringValue)?.Text))
            {
                return false;
            }
        }

        foreach (var field in fields)
        {
            // metadata.name is the only field that the API server lets through.
            if (!Holds(field, node.Name))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Holds(Value expression, string? actual)
    {
        var values = expression.Find("values") as ListValue ?? ListValue.Empty;
        return Text(expression, "operator") switch
        {
            "In" => actual is not null && Contains(values, actual),
            "NotIn" => actual is null || !Contains(values, actual),
            "Exists" => actual is not null,
            "DoesNotExist" => actual is null,
            "Gt" => Compare(actual, values) > 0,
            "Lt" => Compare(actual, values) < 0,
            _ => false,
        };
    }

    private static bool Contains(ListValue values, string text)
    {
        foreach (var value in values)
        {
            if (value is StringValue candidate && candidate.Text == text)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Zero, which neither Gt nor Lt accepts, where one of the two is no whole number.</summary>
    private static int Compare(string? actual, ListValue values) =>
        long.TryParse(actual, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var left)
        && values.Count == 1
        && long.TryParse((values[0] as StringValue)?.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var right)
            ? left.CompareTo(right)
            : 0;

    private static string Text(Value item, string name) => (item.Find(name) as StringValue)?.Text ?? string.Empty;
}
