using System.Text;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Language.Book;

/// <summary>The book of examples of what can be said. It is read at first use.</summary>
internal static class SentenceBook
{
    private static readonly Lazy<string> LazyText = new(() =>
    {
        using var stream = typeof(SentenceBook).Assembly.GetManifestResourceStream("sentences.book")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    private static readonly Lazy<IReadOnlyList<BookChapter>> LazyEnglish = new(() => BookReader.Read(LazyText.Value, isJapanese: false));
    private static readonly Lazy<IReadOnlyList<BookChapter>> LazyJapanese = new(() => BookReader.Read(LazyText.Value, isJapanese: true));

    /// <param name="language"><c>en</c> or <c>ja</c>.</param>
    public static IReadOnlyList<BookChapter> Chapters(string language) => language == "ja" ? LazyJapanese.Value : LazyEnglish.Value;

    /// <summary>The chapter of a rule's phrases; null if there is none.</summary>
    public static BookChapter? Part(string language, string rule) =>
        rule.Length == 0 ? null : Chapters(language).FirstOrDefault(chapter => chapter.Rule == rule);

    public static bool HasPart(string language, string rule) => Part(language, rule) is not null;

    /// <summary>All steps that are shown as examples.</summary>
    public static IEnumerable<BookStep> Steps(string language) =>
        from chapter in Chapters(language)
        from scene in chapter.Scenes
        from step in scene
        where step.IsShown
        select step;

    /// <summary>The example most similar to a sentence, of the same form; null if none is similar.</summary>
    public static BookStep? Like(StepKind kind, SentenceForm form, string text) => Steps(PhraseBook.For(text).First().Language)
        .Where(step => step.Form == form && step.Kind == kind)
        .Select(step => (Step: step, Likeness: Likeness.Of(step.Text, text)))
        .Where(step => step.Likeness > 0)
        .OrderByDescending(step => step.Likeness)
        .Select(step => step.Step)
        .FirstOrDefault();

    /// <summary>Writes a step as lines that can be pasted into a feature.</summary>
    /// <param name="step">The step.</param>
    /// <param name="line">Formats the step's line from Given, When or Then and a sentence.</param>
    /// <param name="indent">The indent of each line.</param>
    public static string Lines(BookStep step, Func<string, string, string> line, string indent)
    {
        var text = new StringBuilder(indent).Append(line(step.Kind.ToString(), step.Line));
        foreach (var below in step.Below)
        {
            text.Append('\n').Append(below.Length == 0 ? string.Empty : $"{indent}  {below}");
        }

        return text.ToString();
    }
}
