namespace Scenarios.Steps.Language.Syntax;

/// <summary>A part of a phrase. Immutable.</summary>
internal abstract record PhraseNode
{
    /// <summary>The letters that it can begin with; null until they are computed.</summary>
    public FirstLetters? Letters { get; set; }
}

/// <summary>A word or sign to be matched as it is.</summary>
/// <param name="Text">The text. Its first letter and its capitals match either case.</param>
/// <param name="EndsWord">Whether no letter may follow it.</param>
internal sealed record LiteralNode(string Text, bool EndsWord) : PhraseNode;

/// <summary>Parts in sequence.</summary>
internal sealed record SequenceNode(IReadOnlyList<PhraseNode> Parts) : PhraseNode;

/// <summary>Alternatives; the first that leads to the end wins.</summary>
internal sealed record ChoiceNode(IReadOnlyList<PhraseNode> Options) : PhraseNode;

/// <summary>A part that may be absent.</summary>
internal sealed record OptionalNode(PhraseNode Part) : PhraseNode;

/// <summary>A part that may occur any number of times, or not at all.</summary>
internal sealed record RepeatNode(PhraseNode Part) : PhraseNode;

/// <summary>A place for a phrase of a rule.</summary>
/// <param name="Name">The name by which readers of the phrase find it.</param>
/// <param name="Rule">The rule's name.</param>
internal sealed record SlotNode(string Name, string Rule) : PhraseNode
{
    /// <summary>Whether the rule is one of <see cref="TerminalRules"/>.</summary>
    public bool IsTerminal { get; } = TerminalRules.Has(Rule);

    /// <summary>Whether readers of the phrase find it by the rule's name.</summary>
    public bool IsNamedAsRule { get; } = string.Equals(Name, Rule, StringComparison.Ordinal);

    /// <summary>The rule; null until it is looked up.</summary>
    public PhraseRule? Target { get; set; }
}
