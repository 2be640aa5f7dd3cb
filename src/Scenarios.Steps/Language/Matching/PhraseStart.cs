namespace Scenarios.Steps.Language.Matching;

/// <summary>A position in a sentence where a rule was tried.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Position">The position of the phrase's first letter.</param>
internal sealed record PhraseStart(string Rule, int Position);
