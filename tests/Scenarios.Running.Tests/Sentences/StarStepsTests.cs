using Scenarios.Running.Sentences;

namespace Scenarios.Running.Tests.Sentences;

public sealed class StarStepsTests
{
    private static readonly Sentence[] All =
    [
        new("Given", "b", "m"), new("When", "a", "m"), new("When", "b", "m"), new("Then", "a", "m"), new("Then", "c", "m"),
    ];

    [TestCase("a", null, "When")]
    [TestCase("a", "Given", "When")]
    [TestCase("a", "Then", "Then")]
    [TestCase("b", null, "Given")]
    [TestCase("b", "When", "When")]
    [TestCase("b", "Then", "Given")]
    [TestCase("c", "Given", "Then")]
    [TestCase("none", "When", "When")]
    [TestCase("none", null, "Given")]
    public void KeywordOf_Text_IsAKeywordThatHasIt(string text, string? before, string expected) =>
        StarSteps.KeywordOf(
            text,
            before,
            (keyword, sentence) => [.. All.Where(one => one.Keyword == keyword && one.Expression == sentence)]).ShouldBe(expected);
}
