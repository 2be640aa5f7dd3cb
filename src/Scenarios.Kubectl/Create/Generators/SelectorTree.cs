using Scenarios.Api.Selectors;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Create.Generators;

/// <summary>A selector as typed, as a <c>meta/v1.LabelSelector</c> (apimachinery, meta/v1/helpers.go ParseToLabelSelector).</summary>
internal static class SelectorTree
{
    /// <exception cref="CommandFailedException">The text is no selector, or has a condition that the type cannot say.</exception>
    public static ObjectValue Parse(string text)
    {
        if (!LabelSelector.TryParse(text, out var selector, out var error))
        {
            throw new CommandFailedException($"couldn't parse the selector string \"{text}\": {error}");
        }

        var labels = new SortedList<string, string>(StringComparer.Ordinal);
        var expressions = new List<Value>();
        foreach (var requirement in selector.Requirements)
        {
            if (requirement.Operator is SelectorOperator.Equals or SelectorOperator.DoubleEquals)
            {
                labels[requirement.Key] = requirement.Values[0];
            }
            else
            {
                expressions.Add(Expression(requirement));
            }
        }

        return new ObjectBuilder(2)
            .AddIfSet("matchLabels", TypedFields.SortedMap(labels))
            .AddIfSet("matchExpressions", expressions.Count == 0 ? null : ListValue.From(expressions))
            .ToObject();
    }

    private static ObjectValue Expression(LabelRequirement requirement)
    {
        var name = requirement.Operator switch
        {
            SelectorOperator.In => "In",
            SelectorOperator.NotIn => "NotIn",
            SelectorOperator.Exists => "Exists",
            SelectorOperator.DoesNotExist => "DoesNotExist",
            SelectorOperator.GreaterThan => throw new CommandFailedException("\"gt\" isn't supported in label selectors"),
            SelectorOperator.LessThan => throw new CommandFailedException("\"lt\" isn't supported in label selectors"),
            _ => throw new CommandFailedException("\"!=\" is not a valid label selector operator"),
        };
        return new ObjectBuilder(3)
            .Add("key", requirement.Key)
            .Add("operator", name)
            .AddIfSet("values", requirement.Values.Count == 0 ? null : ListValue.OfStrings(requirement.Values))
            .ToObject();
    }
}
