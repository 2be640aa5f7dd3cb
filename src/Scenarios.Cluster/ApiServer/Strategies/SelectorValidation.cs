using Scenarios.Api.Objects;
using Scenarios.Api.Requests;
using Scenarios.Api.Selectors;
using Scenarios.Api.Tree;
using Scenarios.Api.Validation;

namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>The checks of a workload's selector (kubernetes, pkg/apis/apps/validation/validation.go).</summary>
internal static class SelectorValidation
{
    private const string Path = "spec.selector";

    public static void Check(ApiObject item, List<StatusCause> faults)
    {
        if (item.Spec["selector"] is not ObjectValue selector)
        {
            faults.Add(FieldFault.Required(Path));
            return;
        }

        if (selector.Count == 0)
        {
            faults.Add(new StatusCause(
                "FieldValueInvalid", $"Invalid value: {Describe(selector)}: empty selector is invalid for {Noun(item.Kind)}", Path));
            return;
        }

        var labels = item.ObjectAt("spec", "template", "metadata", "labels");
        if (!LabelSelector.FromObject(selector).Matches(labels))
        {
            faults.Add(new StatusCause(
                "FieldValueInvalid", $"Invalid value: {DescribeMap(labels)}: `selector` does not match template `labels`", "spec.template.metadata.labels"));
        }
    }

    public static StatusCause Immutable(ApiObject item) =>
        new("FieldValueInvalid", $"Invalid value: {Describe(item.ObjectAt("spec", "selector"))}: field is immutable", Path);

    private static string Noun(string kind) => kind switch
    {
        "ReplicaSet" => "deployment",
        _ => kind.ToLowerInvariant(),
    };

    /// <summary>A selector as Go prints it with %#v.</summary>
    private static string Describe(ObjectValue selector)
    {
        var labels = selector["matchLabels"] is ObjectValue { Count: > 0 } map ? DescribeMap(map) : "map[string]string(nil)";
        var expressions = "[]v1.LabelSelectorRequirement(nil)";
        if (selector["matchExpressions"] is ListValue { Count: > 0 } list)
        {
            expressions = $"[]v1.LabelSelectorRequirement{{{string.Join(", ", list.Select(DescribeRequirement))}}}";
        }

        return $"v1.LabelSelector{{MatchLabels:{labels}, MatchExpressions:{expressions}}}";
    }

    private static string DescribeRequirement(Value requirement)
    {
        var values = requirement.Find("values") is ListValue list
            ? $"[]string{{{string.Join(", ", list.Select(static value => $"\"{(value as StringValue)?.Text}\""))}}}"
            : "[]string(nil)";
        return $"v1.LabelSelectorRequirement{{Key:\"{(requirement.Find("key") as StringValue)?.Text}\", "
            + $"Operator:\"{(requirement.Find("operator") as StringValue)?.Text}\", Values:{values}}}";
    }

    private static string DescribeMap(ObjectValue labels)
    {
        if (labels.Count == 0)
        {
            return "map[string]string(nil)";
        }

        var pairs = labels.Select(static pair => $"\"{pair.Key}\":\"{(pair.Value as StringValue)?.Text}\"").Order(StringComparer.Ordinal);
        return $"map[string]string{{{string.Join(", ", pairs)}}}";
    }
}
