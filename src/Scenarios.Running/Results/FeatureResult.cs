using System.Text.Json.Serialization;

namespace Scenarios.Running.Results;

/// <summary>A feature with its selected scenarios, in the order of the file, whatever order they ran in.</summary>
public sealed record FeatureResult
{
    /// <summary>The feature file, as named to the user.</summary>
    public required string Uri { get; init; }

    /// <summary>The language of the keywords, such as <c>ja</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The word for <c>Feature</c> as written.</summary>
    public required string Keyword { get; init; }

    /// <summary>The feature's name.</summary>
    public required string Name { get; init; }

    /// <summary>The text below the name; or an empty string.</summary>
    public string Description { get; init; } = "";

    /// <summary>Tags, with <c>@</c>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The line of the keyword, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Scenarios outside any rule; they come before the rules.</summary>
    public required IReadOnlyList<ScenarioResult> Scenarios { get; init; }

    /// <summary>The rules that contain a selected scenario.</summary>
    public required IReadOnlyList<RuleResult> Rules { get; init; }

    /// <summary>Feature hooks that ran.</summary>
    public IReadOnlyList<HookResult> Hooks { get; init; } = [];

    /// <summary>All scenarios; those in rules come last.</summary>
    [JsonIgnore]
    public IEnumerable<ScenarioResult> AllScenarios => Scenarios.Concat(Rules.SelectMany(rule => rule.Scenarios));
}
