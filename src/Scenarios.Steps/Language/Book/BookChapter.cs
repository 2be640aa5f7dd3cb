namespace Scenarios.Steps.Language.Book;

/// <summary>A chapter of the book of examples in one language: phrases, or whole scenes.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Rule">The rule that its phrases belong to; empty for none.</param>
/// <param name="Word">The word by which <c>scenarios steps</c> finds it; empty for none.</param>
/// <param name="Name">The noun for one of its phrases, such as <c>a condition</c>; empty for none.</param>
/// <param name="Phrases">The phrases.</param>
/// <param name="Scenes">Steps, each of which makes a scenario of its own.</param>
internal sealed record BookChapter(
    string Title, string Rule, string Word, string Name, IReadOnlyList<string> Phrases, IReadOnlyList<IReadOnlyList<BookStep>> Scenes);
