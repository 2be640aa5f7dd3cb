namespace Scenarios.Running.Results;

/// <summary>A rule with its scenarios.</summary>
public sealed record RuleResult
{
    /// <summary>The word for <c>Rule</c> as written.</summary>
    public required string Keyword { get; init; }

    /// <summary>The rule's name.</summary>
    public required string Name { get; init; }

    /// <summary>The text below the name; or an empty string.</summary>
    public string Description { get; init; } = "";

    /// <summary>Tags, with <c>@</c>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The line of the keyword, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Its selected scenarios, in the order of the file.</summary>
    public required IReadOnlyList<ScenarioResult> Scenarios { get; init; }
}
