using Scenarios.Api.Selectors;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Objects.Views.Meta;
using SelectorView = Scenarios.Objects.Views.Meta.LabelSelector;

namespace Scenarios.Kubectl.Create.Generators;

/// <summary>
/// Converts a selector as typed into a <c>meta/v1.LabelSelector</c> (apimachinery, meta/v1/helpers.go ParseToLabelSelector).
/// </summary>
internal static class SelectorOf
{
    /// <exception cref="CommandFailedException">The text is not a selector, or contains a condition that the type cannot
    /// express.</exception>
    public static SelectorView Text(string text)
    {
        if (!Api.Selectors.LabelSelector.TryParse(text, out var selector, out var error))
        {
            throw new CommandFailedException($"couldn't parse the selector string \"{text}\": {error}");
        }

        var labels = new SortedList<string, string>(StringComparer.Ordinal);
        var expressions = new List<LabelSelectorRequirement>();
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

        return new SelectorView(ObjectValue.Empty) with { MatchLabels = Typed.Map(labels), MatchExpressions = [.. expressions] };
    }

    private static LabelSelectorRequirement Expression(LabelRequirement requirement) => new()
    {
        Key = requirement.Key,
        Operator = requirement.Operator switch
        {
            SelectorOperator.In => LabelSelectorOperator.In,
            SelectorOperator.NotIn => LabelSelectorOperator.NotIn,
            SelectorOperator.Exists => LabelSelectorOperator.Exists,
            SelectorOperator.DoesNotExist => LabelSelectorOperator.DoesNotExist,
            SelectorOperator.GreaterThan => throw new CommandFailedException("\"gt\" isn't supported in label selectors"),
            SelectorOperator.LessThan => throw new CommandFailedException("\"lt\" isn't supported in label selectors"),
            _ => throw new CommandFailedException("\"!=\" is not a valid label selector operator"),
        },
        Values = [.. requirement.Values],
    };
}
