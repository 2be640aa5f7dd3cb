namespace Scenarios.Steps.Language.Book;

/// <summary>A chapter of the list of possible sentences, in one language.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Word">A word that finds the chapter, such as <c>conditions</c>; empty for none.</param>
/// <param name="Entries">Phrases, or steps with keyword, doc string and table. Lines are separated by line feeds.</param>
public sealed record CatalogueChapter(string Title, string Word, IReadOnlyList<string> Entries);
