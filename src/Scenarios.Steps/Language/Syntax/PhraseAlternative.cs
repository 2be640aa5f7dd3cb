namespace Scenarios.Steps.Language.Syntax;

/// <summary>One wording of a rule.</summary>
/// <param name="Id">Its meaning: the same in each language, and for wordings that mean the same.</param>
/// <param name="Source">Its text in the book.</param>
/// <param name="Node">Its parts.</param>
internal sealed record PhraseAlternative(string Id, string Source, PhraseNode Node);
