using Scenarios.Steps.Language;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Cli.Tests.Steps.Language;

/// <summary>Other wordings for the same things, which no phrase book was made from.</summary>
internal sealed class OtherWordingsTests
{
    [TestCase("en")]
    [TestCase("ja")]
    public void Sentences_InOtherWords_AreUnderstood(string language)
    {
        var path = Path.Combine(CheckoutFolder.Path, "tests", "Scenarios.Cli.Tests", "Steps", "Language", $"{language}.sentences.txt");

        File.ReadLines(path).Where(line => line.Length > 0 && !IsUnderstood(line)).ShouldBeEmpty();
    }

    [TestCase("all 4 Pods of \"web\" are ready")]
    [TestCase("All four Pods of “web” are ready.")]
    [TestCase("all 4　pods of 「web」 are ready")]
    [TestCase("All ４ Pods of 'web' are ready")]
    [TestCase("All 4 Pods of `web` are ready")]
    public void Find_CapitalsQuotesWidthsAndFullStop_MeanTheSame(string sentence)
    {
        var match = PhraseMatcher.Find(PhraseBook.English, "claim", sentence).ShouldNotBeNull();

        match["subject"]!["relation"]!["names"]!.TextOf("text").ShouldBe("web");
        Numbers.Of(match["subject"]!["quantity"]!["number"]!).ShouldBe(4);
        match["condition"]!["state"]!.Id.ShouldBe("ready");
    }

    /// <summary>A condition works with every subject, quantity and time.</summary>
    [Test]
    public void Find_EveryConditionWithEverySubjectAndTime_IsRead()
    {
        string[] subjects =
        [
            "Pod \"a\"", "all 3 Pods of \"web\"", "at least two Pods of Deployment \"web\" in namespace \"shop\"",
            "no Pod on node \"worker\"", "the 2 original Pods", "both Pods",
        ];
        string[] times = ["", "within 2 minutes ", "at all times, ", "after 40 seconds "];
        string[] conditions =
        [
            "are ready", "is still running", "are not ready yet", "are stuck in \"ImagePullBackOff\"", "have restarted twice",
            "were replaced", "are on node \"worker2\"", "run image \"nginx:1.28\"",
            "have the environment variable \"MODE\" set to \"blue\"", "are Pending", "have the label \"app=web\"", "are gone",
            "are evicted",
        ];

        var unread =
            from subject in subjects
            from time in times
            from condition in conditions
            let sentence = $"{time}{subject} {condition}"
            where PhraseMatcher.Find(PhraseBook.English, "claim", sentence) is null
            select sentence;

        unread.ShouldBeEmpty();
    }

    private static bool IsUnderstood(string line)
    {
        var blank = line.IndexOf(' ', StringComparison.Ordinal);
        return SentenceReader.Read(Enum.Parse<StepKind>(line[..blank]), SentenceForm.Plain, line[(blank + 1)..]) is not null;
    }
}
