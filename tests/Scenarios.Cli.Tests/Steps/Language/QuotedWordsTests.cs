using Scenarios.Cli.Tests.Run;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Cli.Tests.Steps.Language;

/// <summary>A name in quotes never decides what a sentence means, nor its language.</summary>
internal sealed class QuotedWordsTests
{
    [TestCase("the file \"/etc/notes\" exists in Pod \"app\"", "missing")]
    [TestCase("the file \"/etc/hostname\" does not exist in Pod \"app\"", "there")]
    [TestCase("Pod \"app\" has no file \"/etc/hostname\"", "there")]
    public void Then_FileThatIsOtherwise_Fails(string claim, string actual) => Print(claim).ShouldContain($"In Pod app it is: {actual}");

    [TestCase("the file \"/etc/hostname\" exists in Pod \"app\"")]
    [TestCase("the file \"/etc/notes\" is missing in Pod \"app\"")]
    public void Then_FileThatIsSo_Passes(string claim) => Print(claim).ShouldContain("1 scenario (1 passed)");

    [TestCase("the responses are spread across 2 Pods of Deployment \"even\"", false)]
    [TestCase("the responses are spread evenly across 2 Pods of Deployment \"web\"", true)]
    public void Says_WordInQuotes_DoesNotCount(string sentence, bool expected) =>
        PhraseMatcher.Find(PhraseBook.English, "claim", sentence).ShouldNotBeNull().Says("even").ShouldBe(expected);

    [TestCase("the output contains \"こんにちは\"", false)]
    [TestCase("出力に \"hello\" が含まれる", true)]
    public void IsJapanese_OnlyTheWordsCount(string sentence, bool expected) => PhraseBook.IsJapanese(sentence).ShouldBe(expected);

    private static string Print(string claim)
    {
        using var features = new TemporaryFeatures().With(
            "a.feature",
            $"Feature: F\n  Scenario: S\n    Given a Pod \"app\"\n    Then {claim}\n");
        return features.Print();
    }
}
