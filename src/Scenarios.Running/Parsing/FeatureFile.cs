using Scenarios.Running.Sources;

namespace Scenarios.Running.Parsing;

/// <summary>A parsed feature file with the pickles it yields (scenarios and outline rows, ready to run). Immutable.</summary>
public sealed class FeatureFile
{
    /// <summary>The file as named to the user, with <c>/</c>.</summary>
    public required string Uri { get; init; }

    /// <summary>The full path on this machine.</summary>
    public required string FullPath { get; init; }

    /// <summary>The language of the keywords, such as <c>en</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The word for <c>Feature</c> as written.</summary>
    public string Keyword { get; init; } = "";

    /// <summary>The feature's name; empty if the file contains no feature.</summary>
    public string Name { get; init; } = "";

    /// <summary>The text below the name, without its indentation; or an empty string.</summary>
    public string Description { get; init; } = "";

    /// <summary>Tags with <c>@</c>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The line of the keyword, from 1; 0 if the file contains no feature.</summary>
    public int Line { get; init; }

    /// <summary>The rules, in order.</summary>
    public IReadOnlyList<RuleBlock> Rules { get; init; } = [];

    /// <summary>What runs, in order.</summary>
    public IReadOnlyList<Pickle> Pickles { get; init; } = [];

    /// <summary>Errors in the file. If there are any, nothing of it runs.</summary>
    public IReadOnlyList<SourceError> Errors { get; init; } = [];

    internal string[] TagNames => Array.ConvertAll(Tags.ToArray(), tag => tag[1..]);

    internal global::Gherkin.Ast.GherkinDocument? Document { get; init; }

    internal string Text { get; init; } = "";
}
