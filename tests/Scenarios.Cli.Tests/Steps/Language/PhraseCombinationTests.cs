using Scenarios.Steps.Language.Book;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Cli.Tests.Steps.Language;

/// <summary>Every combination of the phrases in the book of examples is one sentence, and means the same in both languages.</summary>
internal sealed class PhraseCombinationTests
{
    /// <summary>Subjects that not all conditions apply to.</summary>
    private static readonly string[] NoSubjects = ["it", "Service \"web\"", "node \"worker2\""];

    [Test]
    public void Claims_EachCombination_HaveOneMeaning() => Problems().ShouldBeEmpty();

    [Test]
    public void Claims_EachCombination_MeanTheSameInBothLanguages() => Differences().ShouldBeEmpty();

    private static IEnumerable<string> Problems() =>
        from sentence in Combinations()
        from side in new[] { (Book: PhraseBook.English, Text: sentence.English), (Book: PhraseBook.Japanese, Text: sentence.Japanese) }
        let meanings = PhraseMatcher.FindAll(side.Book, "claim", side.Text)
            .Select(SentenceSense.Of)
            .Distinct(StringComparer.Ordinal)
            .ToList()
        where meanings.Count != 1 && !IsVariable(side.Text)
        select $"{side.Text}\n    {string.Join("\n    ", meanings)}";

    /// <summary>A Pod's environment variable is the same as that of its processes, which other sentences name in the same words.</summary>
    private static bool IsVariable(string text) =>
        text.Contains("environment variable", StringComparison.Ordinal) || text.Contains("環境変数", StringComparison.Ordinal);

    private static IEnumerable<string> Differences() =>
        from sentence in Combinations()
        let english = PhraseMatcher.Find(PhraseBook.English, "claim", sentence.English) is { } left ? SentenceSense.Of(left) : "unread"
        let japanese = PhraseMatcher.Find(PhraseBook.Japanese, "claim", sentence.Japanese) is { } right ? SentenceSense.Of(right) : "unread"
        where english != japanese
        select $"{sentence.English} / {sentence.Japanese}\n    {english}\n    {japanese}";

    private static IEnumerable<(string English, string Japanese)> Combinations() =>
        from time in Phrases("when").Prepend((string.Empty, string.Empty))
        from subject in Phrases("subject")
        where !NoSubjects.Contains(subject.Item1)
        from condition in Phrases("condition")
        select ($"{time.Item1} {subject.Item1} {condition.Item1}".TrimStart(), $"{time.Item2}{subject.Item2}が{condition.Item2}");

    private static IEnumerable<(string, string)> Phrases(string rule) =>
        SentenceBook.Part("en", rule)!.Phrases.Zip(SentenceBook.Part("ja", rule)!.Phrases);
}
