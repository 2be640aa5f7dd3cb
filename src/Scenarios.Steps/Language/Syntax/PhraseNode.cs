namespace Scenarios.Steps.Language.Syntax;

/// <summary>A part of a phrase. Immutable.</summary>
internal abstract record PhraseNode
{
    /// <summary>With which letters it can begin; null until somebody has asked.</summary>
    public FirstLetters? Letters { get; set; }
}

/// <summary>A word or a sign, as it stands in a sentence.</summary>
/// <param name="Text">Its first letter and its capitals are the same in both cases.</param>
/// <param name="EndsWord">Whether no letter may follow.</param>
internal sealed record LiteralNode(string Text, bool EndsWord) : PhraseNode;

/// <summary>One part after the other.</summary>
internal sealed record SequenceNode(IReadOnlyList<PhraseNode> Parts) : PhraseNode;

/// <summary>One of several parts; the first that leads to an end counts.</summary>
internal sealed record ChoiceNode(IReadOnlyList<PhraseNode> Options) : PhraseNode;

/// <summary>A part that may be left out.</summary>
internal sealed record OptionalNode(PhraseNode Part) : PhraseNode;

/// <summary>A part that may stand any number of times, or be left out.</summary>
internal sealed record RepeatNode(PhraseNode Part) : PhraseNode;

/// <summary>A place for a phrase of a rule.</summary>
/// <param name="Name">What the place is called where it is read.</param>
/// <param name="Rule">The rule's name.</param>
internal sealed record SlotNode(string Name, string Rule) : PhraseNode;
