using System.Collections;

namespace Scenarios.Steps.Hosting;

/// <summary>A scenario's own name. The seed derives from it, so that adding one scenario disturbs no other.</summary>
/// <param name="Title">The scenario's title; of an outline, with the row's values filled in.</param>
/// <param name="Identity">
/// Feature, rule, scenario and values, such as <c>Services / ClusterIP / curl (nginx, 3)</c>. A host that knows the whole feature numbers
/// equal ones.
/// </param>
/// <param name="Index">Which of the feature's scenarios it is, from 0; -1 where the host does not know.</param>
public sealed record ScenarioName(string Title, string Identity, int Index = -1)
{
    /// <summary>The command that runs the scenario again as it runs; null where the host has none.</summary>
    public string? Replay { get; init; }

    /// <summary>The steps, backgrounds first; empty where the host does not know their places.</summary>
    public IReadOnlyList<StepPlace> Steps { get; init; } = [];

    /// <summary>The columns of the outline that it is a row of; empty for a plain scenario.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Puts the name together from what Reqnroll tells.</summary>
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
