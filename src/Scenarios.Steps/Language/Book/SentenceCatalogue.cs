using System.Text;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Language.Book;

/// <summary>The book of examples for display: in the command line, in the documentation, in reports and editors.</summary>
public static class SentenceCatalogue
{
    private static readonly string[] Japanese = ["前提", "もし", "ならば"];

    /// <summary>Returns the chapters, in order.</summary>
    /// <param name="language"><c>en</c> or <c>ja</c>.</param>
    public static IReadOnlyList<CatalogueChapter> Chapters(string language) =>
        [.. from chapter in SentenceBook.Chapters(language) select new CatalogueChapter(chapter.Title, chapter.Word,
            Entries(chapter, language))];

    /// <summary>
    /// Returns the chapters and entries that contain all the words, as the command line shows them; empty if there are none.
    /// </summary>
    /// <param name="language"><c>en</c> or <c>ja</c>.</param>
    /// <param name="words">Words of an entry or its chapter; none to get the whole book.</param>
    public static string Text(string language, IReadOnlyList<string> words)
    {
        var text = new StringBuilder();
        foreach (var chapter in Chapters(language))
        {
            var heading = $"{chapter.Title} {chapter.Word}";
            var entries = chapter.Entries.Where(entry => words.All(word => Has(entry, word) || Has(heading, word))).ToList();
            if (entries.Count > 0)
            {
                text.Append(text.Length == 0 ? string.Empty : "\n").Append(chapter.Title).Append('\n');
                text.AppendJoin(string.Empty, entries.Select(entry => $"  {entry.Replace("\n", "\n  ", StringComparison.Ordinal)}\n"));
            }
        }

        return text.ToString();
    }

    /// <summary>Returns the whole book in both languages, as a Markdown page.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder(
            """
            # What can be said

            Sentences are made of phrases: who, how many, what is true of them,
                when. Each phrase goes with every other; what stands here are
            examples, in English and Japanese. A test runs all of them. `scenarios steps WORDS` shows those that have these words,
            `scenarios steps --lang ja` the Japanese ones, and `scenarios steps --json` what editors need. This page is made by
            `scenarios steps --markdown`.

            """);
        foreach (var (english, japanese) in Chapters("en").Zip(Chapters("ja")))
        {
            page.Append($"\n## {english.Title} · {japanese.Title}\n\n");
            page.Append("```gherkin\n").AppendJoin('\n', english.Entries).Append("\n```\n\n");
            page.Append("```gherkin\n").AppendJoin('\n', japanese.Entries).Append("\n```\n");
        }

        return page.ToString();
    }

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static List<string> Entries(BookChapter chapter, string language) =>
    [
        .. chapter.Phrases,
        .. chapter.Scenes.SelectMany(scene => scene).Where(step => step.IsShown)
            .Select(step => SentenceBook.Lines(step, (keyword, text) => $"{Keyword(keyword, language)} {text}", string.Empty))
            .Distinct(StringComparer.Ordinal),
    ];

    private static string Keyword(string keyword, string language) =>
        language == "ja" ? Japanese[(int)Enum.Parse<StepKind>(keyword)] : keyword;
}
