namespace Scenarios.Steps.Language.Book;

/// <summary>A chapter of what can be said, in one language.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Word">A word by which it is found, such as <c>conditions</c>; empty for none.</param>
/// <param name="Entries">Phrases, or steps with their keyword and whatever stands below them: several lines, parted by line feeds.</param>
public sealed record CatalogueChapter(string Title, string Word, IReadOnlyList<string> Entries);
