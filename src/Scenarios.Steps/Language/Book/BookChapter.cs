namespace Scenarios.Steps.Language.Book;

/// <summary>A chapter of the small book in one language: phrases that sentences are made of, or scenes.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Rule">The rule of which its phrases are; empty for none.</param>
/// <param name="Word">The word that <c>scenarios steps</c> finds it by; empty for none.</param>
/// <param name="Name">What one of the phrases is called, such as <c>a condition</c>; empty for none.</param>
/// <param name="Phrases">The phrases.</param>
/// <param name="Scenes">Steps that are one scenario each.</param>
internal sealed record BookChapter(
    string Title, string Rule, string Word, string Name, IReadOnlyList<string> Phrases, IReadOnlyList<IReadOnlyList<BookStep>> Scenes);
