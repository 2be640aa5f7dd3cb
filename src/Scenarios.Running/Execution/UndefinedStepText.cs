using System.Text;
using Scenarios.Running.Parsing;

namespace Scenarios.Running.Execution;

/// <summary>Says what could be meant by a step that nothing matches, and how to define it.</summary>
internal static class UndefinedStepText
{
    private const int NearestCount = 3;

    /// <summary>The text, which is made once for steps that differ in nothing it says.</summary>
    public static string Describe(StepMatcher matcher, PickleStep step) =>
        matcher.UndefinedTexts.GetOrAdd(
            $"{step.Type} {step.DocString is not null} {step.Table is not null} {step.Text}",
            static (_, source) => Write(source.matcher, source.step),
            (matcher, step));

    private static string Write(StepMatcher matcher, PickleStep step)
    {
        var text = new StringBuilder();
        text.Append($"No step definition matches \"{step.Text}\".");
        AppendOtherScopes(text, matcher, step);
        AppendOtherTypes(text, matcher, step);
        foreach (var error in matcher.Registry.Steps.Select(binding => binding.Error).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            text.Append($"\nNot usable: {error}");
        }

        var nearest = NearestSentences.Find(matcher.Registry, step, NearestCount);
        if (nearest.Count > 0)
        {
            text.Append(nearest.Count == 1 ? "\nNearest:" : "\nNearest ones:");
            foreach (var binding in nearest)
            {
                text.Append($"\n  {step.Type} {binding.Source}   {binding.Method.Name}");
            }
        }

        return text.Append("\nTo define it:\n\n").Append(StepSnippet.Write(matcher.Registry.ParameterTypes, step)).ToString();
    }

    /// <summary>A hint where the step names a column that its Examples lack; an empty string if it does not.</summary>
    public static string PlaceholderHint(PickleStep step) =>
        step.UnfilledPlaceholders.Count == 0
            ? ""
            : $"\nThe Examples have no column {string.Join(" or ", step.UnfilledPlaceholders.Select(name => $"<{name}>"))}: add it if a value was meant.";

    private static void AppendOtherScopes(StringBuilder text, StepMatcher matcher, PickleStep step)
    {
        foreach (var match in matcher.All(step.Type, step.Text))
        {
            text.Append($"\n{match.Binding.Method.Name} would match, but its [Scope] excludes this scenario.");
        }
    }

    private static void AppendOtherTypes(StringBuilder text, StepMatcher matcher, PickleStep step)
    {
        foreach (var type in Enum.GetValues<StepDefinitionType>())
        {
            if (type != step.Type && matcher.All(type, step.Text) is [var match, ..])
            {
                text.Append($"\n{match.Binding.Method.Name} matches it as a {type} step; here it is a {step.Type} step.");
            }
        }
    }
}
