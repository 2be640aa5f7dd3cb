using Scenarios.Steps.Language;

namespace Scenarios.Cli.Tests.Steps.Language;

internal sealed class SentenceExamplesTests
{
    private static readonly string[] Keywords = ["Given ", "When ", "Then "];

    [TestCase("en")]
    [TestCase("ja")]
    public void Of_EachExample_IsUnderstood(string language)
    {
        foreach (var (_, step) in SentenceExamples.Of(language))
        {
            var keyword = Array.Find(Keywords, candidate => step.StartsWith(candidate, StringComparison.Ordinal)).ShouldNotBeNull(step);
            var text = step[keyword.Length..];
            bool Is(bool hasText, bool hasTable) => SentenceExamples.IsUnderstood(keyword.Trim(), text, hasText, hasTable);
            (text.EndsWith(':') || text.EndsWith('：') ? Is(true, false) || Is(false, true) : Is(false, false)).ShouldBeTrue(step);
        }
    }
}
