using System.Text;
using Reqnroll.Bindings;
using Scenarios.Running.Parsing;

namespace Scenarios.Running.Execution;

/// <summary>Says what could be meant by a step that nothing matches.</summary>
internal static class UndefinedStepText
{
    private const int NearestCount = 3;

    /// <param name="registry">What there is.</param>
    /// <param name="step">The step.</param>
    /// <param name="candidates">Definitions whose scope excludes the scenario.</param>
    public static string Describe(IBindingRegistry registry, PickleStep step, IReadOnlyList<BindingMatch> candidates)
    {
        var text = new StringBuilder();
        text.Append($"No step definition matches \"{step.Text}\".");
        foreach (var match in candidates)
        {
            text.Append($"\n{match.StepBinding.Method.Type.Name}.{match.StepBinding.Method.Name} would match, but its [Scope] excludes this scenario.");
        }

        var others = registry.GetStepDefinitions().Where(definition => definition.IsValid && definition.StepDefinitionType != step.Type && definition.Regex.IsMatch(step.Text));
        foreach (var other in others)
        {
            text.Append($"\nAs a {other.StepDefinitionType} step there is one ({other.Method.Type.Name}.{other.Method.Name}); here it is a {step.Type} step.");
        }

        var nearest = NearestSentences.Find(registry, step, NearestCount);
        if (nearest.Count > 0)
        {
            text.Append(nearest.Count == 1 ? "\nNearest:" : "\nNearest ones:");
            foreach (var definition in nearest)
            {
                text.Append($"\n  {definition.StepDefinitionType} {definition.SourceExpression}   {definition.Method.Type.Name}.{definition.Method.Name}");
            }
        }

        if (step.UnfilledPlaceholders.Count > 0)
        {
            text.Append($"\nThe Examples have no column {string.Join(" or ", step.UnfilledPlaceholders.Select(name => $"<{name}>"))}: add it if a value was meant.");
        }

        return text.ToString();
    }
}
