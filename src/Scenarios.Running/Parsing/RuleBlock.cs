namespace Scenarios.Running.Parsing;

/// <summary>A <c>Rule</c> of a feature. Immutable.</summary>
public sealed class RuleBlock
{
    /// <summary>The word for <c>Rule</c> as written.</summary>
    public required string Keyword { get; init; }

    /// <summary>The rule's name.</summary>
    public required string Name { get; init; }

    /// <summary>The text below the name, without its indentation; or an empty string.</summary>
    public required string Description { get; init; }

    /// <summary>Tags with <c>@</c>.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The line of the keyword, from 1.</summary>
    public required int Line { get; init; }

    internal global::Gherkin.Ast.Rule? Source { get; init; }

    internal string[] TagNames => Array.ConvertAll(Tags.ToArray(), tag => tag[1..]);
}
