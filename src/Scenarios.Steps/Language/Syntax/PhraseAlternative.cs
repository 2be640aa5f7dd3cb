namespace Scenarios.Steps.Language.Syntax;

/// <summary>One wording of a rule.</summary>
/// <param name="Id">What it means: the same in each language, and for wordings that mean the same.</param>
/// <param name="Source">As it stands in the book.</param>
/// <param name="Node">Its parts.</param>
internal sealed record PhraseAlternative(string Id, string Source, PhraseNode Node);
