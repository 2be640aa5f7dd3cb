namespace Scenarios.Steps.Language.Matching;

/// <summary>A place of a sentence where a phrase of a rule was looked for.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Position">Where its first letter would stand.</param>
internal sealed record PhraseStart(string Rule, int Position);
