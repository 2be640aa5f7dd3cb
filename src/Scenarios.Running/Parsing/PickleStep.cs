using Reqnroll.Bindings;
using KeywordType = global::Gherkin.StepKeywordType;

namespace Scenarios.Running.Parsing;

/// <summary>A step of a pickle. Immutable once the run it belongs to is open.</summary>
public sealed class PickleStep
{
    /// <summary>The keyword as written, without the space after it.</summary>
    public required string Keyword { get; init; }

    /// <summary>
    /// Given, When or Then. And and But have the type of the step before. So does <c>*</c> until the definitions are known; then it has the
    /// type that its sentence is defined for.
    /// </summary>
    public required StepDefinitionType Type { get; set; }

    /// <summary>Whether its keyword is <c>*</c>, which allows sentences of any type.</summary>
    internal bool IsStar => Keyword == "*";

    /// <summary>Whether its keyword is And or But, so that it has the type of the step before.</summary>
    internal bool IsJoined => Source?.KeywordType is not (KeywordType.Context or KeywordType.Action or KeywordType.Outcome);

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
