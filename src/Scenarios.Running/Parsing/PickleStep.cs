using Reqnroll.Bindings;
namespace Scenarios.Running.Parsing;

/// <summary>A step of a pickle. Immutable.</summary>
public sealed class PickleStep
{
    /// <summary>The keyword as written, without the space after it.</summary>
    public required string Keyword { get; init; }

    /// <summary>Given, When or Then; And, But and * have the type of the step before.</summary>
    public required StepDefinitionType Type { get; init; }

    /// <summary>The sentence, values filled in.</summary>
    public required string Text { get; init; }

    /// <summary>The line in the file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The column of the keyword, from 1.</summary>
    public required int Column { get; init; }

    /// <summary>Whether it comes from a Background.</summary>
    public bool IsBackground { get; init; }

    /// <summary>The doc string, if there is one.</summary>
    public PickleDocString? DocString { get; init; }

    /// <summary>The table, if there is one.</summary>
    public PickleTable? Table { get; init; }

    internal global::Gherkin.Ast.Step? Source { get; init; }
}
