using System.Collections;

namespace Scenarios.Steps.Hosting;

/// <summary>A scenario's own name. The seed is derived from it, so that adding a scenario does not affect others.</summary>
/// <param name="Title">The scenario's title, with the values of an outline's row.</param>
/// <param name="Identity">Feature, rule, scenario and values, such as <c>Services / ClusterIP / curl (nginx, 3)</c>. A host that knows the
/// whole feature numbers duplicates.</param>
/// <param name="Index">The scenario's index in the feature, from 0; -1 if the host does not know it.</param>
public sealed record ScenarioName(string Title, string Identity, int Index = -1)
{
    /// <summary>The command that runs the scenario again the same way; null if the host has none.</summary>
    public string? Replay { get; init; }

    /// <summary>The steps, backgrounds first; empty if the host does not know their places.</summary>
    public IReadOnlyList<StepPlace> Steps { get; init; } = [];

    /// <summary>The columns of the outline; empty for a plain scenario.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Composes the name from Reqnroll's information.</summary>
    internal static ScenarioName Of(FeatureInfo feature, RuleInfo? rule, ScenarioInfo scenario)
    {
        var values = new List<string>();
        var title = scenario.Title;
        foreach (DictionaryEntry argument in scenario.Arguments ?? new System.Collections.Specialized.OrderedDictionary())
        {
            var value = (string?)argument.Value ?? string.Empty;
            title = title.Replace($"<{argument.Key}>", value, StringComparison.Ordinal);
            values.Add(value);
        }

        var path = rule is null ? $"{feature.Title} / {title}" : $"{feature.Title} / {rule.Title} / {title}";
        return new ScenarioName(title, values.Count == 0 ? path : $"{path} ({string.Join(", ", values)})");
    }
}
