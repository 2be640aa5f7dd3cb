namespace Scenarios.Steps.Language.Syntax;

/// <summary>A part of the language, such as a condition, with all its wordings in one language.</summary>
/// <param name="Name">Its name, which slots refer to.</param>
/// <param name="Alternatives">The wordings, in the order in which they are tried.</param>
internal sealed record PhraseRule(string Name, IReadOnlyList<PhraseAlternative> Alternatives);
