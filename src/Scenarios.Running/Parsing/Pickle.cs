using Scenarios.Running.Sources;

namespace Scenarios.Running.Parsing;

/// <summary>A scenario, or a row of a scenario outline, ready to run: backgrounds are included, values filled in. Immutable.</summary>
public sealed class Pickle
{
    /// <summary>The feature file it comes from.</summary>
    public required string Uri { get; init; }

    /// <summary>The name, values filled in.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Identifies the scenario by the names of feature, rule and scenario and the row's values, such as
    /// <c>Services / ClusterIP / curl (nginx, 3)</c>. Independent of the file's place, of lines and of neighbours (equal names are
    /// numbered).
    /// </summary>
    public required string Identity { get; init; }

    /// <summary>The word for <c>Scenario</c> as written.</summary>
    public required string Keyword { get; init; }

    /// <summary>The text below the name, without its indentation; or an empty string.</summary>
    public required string Description { get; init; }

    /// <summary>The line of the scenario's keyword, or of the outline's row, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>All tags that apply, with <c>@</c>: the feature's, the rule's, its own, its Examples'.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The rule it is in, if any.</summary>
    public RuleBlock? Rule { get; init; }

    /// <summary>The outline's columns and the row's values; empty for a plain scenario.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Arguments { get; init; } = [];

    /// <summary>The outline and the Examples that contain the row; null for a plain scenario.</summary>
    public OutlineRow? Outline { get; init; }

    /// <summary>The steps, backgrounds first.</summary>
    public required IReadOnlyList<PickleStep> Steps { get; init; }

    /// <summary>Its position among the pickles of its file, from 0.</summary>
    public int Index { get; init; }

    /// <summary>How many of <see cref="Tags"/> are inherited from the feature and the rule.</summary>
    internal int InheritedTags { get; init; }

    /// <summary>The lines of the file that select this pickle, from the widest to the narrowest.</summary>
    internal LineSpans Spans { get; init; } = LineSpans.None;

    internal global::Gherkin.Ast.Scenario? Source { get; init; }

    internal global::Gherkin.Ast.Examples? SourceExamples { get; init; }

    internal global::Gherkin.Ast.TableRow? SourceRow { get; init; }

    /// <summary>Whether the tag @ignore excludes it, as in Reqnroll.</summary>
    internal bool IsIgnored => Tags.Contains("@ignore", StringComparer.OrdinalIgnoreCase);

    internal string[] TagNames => Array.ConvertAll(Tags.ToArray(), tag => tag[1..]);

    internal string[] OwnTagNames => TagNames[InheritedTags..];

    /// <summary>The name with file and line, for messages.</summary>
    public override string ToString() => $"{Uri}:{Line} {Name}";
}
