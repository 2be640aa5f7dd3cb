using Scenarios.Running.Sentences;

namespace Scenarios.Running.Tests.Sentences;

public sealed class AmbiguousStepTests
{
    [Test]
    public void Describe_TwoSentences_NamesBothWithTheirPlaces() =>
        AmbiguousStep.Describe(
            Catalogue.Step("When I run \"ls\""),
            [new("When", "I run {string}", "A.Run (A.cs:3)"), new("When", "I {word} {string}", "B.Do")]).ShouldBe(
            "2 sentences read like this, so it is unclear which one is meant:\n  When I run {string}   A.Run (A.cs:3)\n  When I {word} "
            + "{string}   B.Do\n"
            + "In the step classes, make one more specific, or restrict it with [Scope].");

    [Test]
    public void Describe_JapaneseStep_NamesItsKeywords() =>
        AmbiguousStep.Describe(new WrittenStep("もし", "When", "x", "ja"), [new("When", "x", "A.X"), new("When", "{}", "B.X")])
            .ShouldContain("\n  もし x   A.X");
}
