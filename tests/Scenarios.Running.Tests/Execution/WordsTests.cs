using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;

namespace Scenarios.Running.Tests.Execution;

/// <summary>What is said about steps that do not run: the library's advice, scopes, what a method takes.</summary>
public sealed class WordsTests
{
    [TestCase("Given three of one", "WordySteps.Three takes 3 arguments, the step gives 1: 1 value in the sentence.")]
    [TestCase(
        "Given three of one\n      | a |", "WordySteps.Three takes 3 arguments, the step gives 2: 1 value in the sentence, a table.")]
    [TestCase(
        "Given three of one\n      \"\"\"\n      a\n      \"\"\"",
        "WordySteps.Three takes 3 arguments, the step gives 2: 1 value in the sentence, a doc string.")]
    [TestCase("Given none of one and two", "WordySteps.None takes 0 arguments, the step gives 2: 2 values in the sentence.")]
    [TestCase(
        "Given none of one and two\n      | a |",
        "The sentence takes no table: remove the rows below it, or use another sentence: WordySteps.None().")]
    [TestCase("Given one of none", "The sentence needs a doc string, which is missing: write it on the lines below, between two lines of "
        + "\"\"\": WordySteps.One(text).")]
    [TestCase("Given a point \"1;2\"", "\"1;2\" is not a valid Point, which WordySteps.At takes as point: ", true)]
    [TestCase("Given it wants whatever", null)]
    public void Execute_ArgumentsThatDoNotFit_SaysWhichAndHowMany(string step, string? message, bool isBeginning = false)
    {
        var result = Run($"Feature: F\n  Scenario: S\n    {step}\n").AllScenarios.Single().Steps.Single();

        result.Status.ShouldBe(message is null ? TestStatus.Passed : TestStatus.Failed);
        (isBeginning ? result.Message![..message!.Length] : result.Message).ShouldBe(message);
    }

    [TestCase("it is of this feature", "WordySteps.OfAFeature for the feature \"Elsewhere\"")]
    [TestCase("it is of this scenario", "WordySteps.OfAScenario for the scenario \"another\"")]
    [TestCase("it is of this tag", "WordySteps.OfATag for the tag @there")]
    [TestCase("it is of several", "WordySteps.OfSeveral for the tag @there; WordySteps.OfMore for the tag @elsewhere and the scenario \"another\"")]
    public void Execute_SentenceOfOtherScopes_NamesThem(string step, string scopes) =>
        Run($"Feature: F\n  Scenario: S\n    Given {step}\n").AllScenarios.Single().Steps.Single().Message.ShouldBe(
            $"A sentence reads like this, but [Scope] restricts it to other scenarios: {scopes}.");

    [Test]
    public void Execute_ManyUndefinedSteps_TheFourthOnIsToldInShort()
    {
        var steps = Run("Feature: F\n  Scenario: S\n" + string.Concat(Enumerable.Repeat("    Given whatevr\n", 5))
            + "    Given quite another thing\n").AllScenarios.Single().Steps;

        steps.Select(step => step.Message!.Split('\n')[0]).ShouldBe(
        [
            .. Enumerable.Repeat("No sentence reads like this. Nearest:", 3),
            .. Enumerable.Repeat("No sentence. Nearest: Given it wants whatever", 2),
            "No sentence, and none is similar.",
        ]);
    }

    [TestCase("Given it wants whatevr", "No sentence reads like this: \"whatevr\": write \"whatever\".\nWrite: Given it wants whatever")]
    [TestCase("Given nothing like it", "Given «nothing like it» False False\nWrite: Given it wants whatever\nMore.")]
    [TestCase("Then nothing like it\n      | a |", "Then «nothing like it» False True\nWrite: Given it wants whatever\nMore.")]
    [TestCase(
        "* nothing like it\n      \"\"\"\n      a\n      \"\"\"", "* «nothing like it» True False\nWrite: * it wants whatever\nMore.")]
    public void Execute_LibraryWithAdvice_SaysItWhereNoSlipIsMended(string step, string message) =>
        Run($"Feature: F\n  Scenario: S\n    {step}\n", Advise).AllScenarios.Single().Steps.Single().Message.ShouldBe(message);

    [Test]
    public void Execute_AdviceOnManySteps_IsWhatToWriteFromTheFourthOn()
    {
        var feature = "Feature: F\n  Scenario: S\n" + string.Concat(Enumerable.Range(1, 5).Select(number => $"    Given no {number}\n"));

        Run(feature, Advise).AllScenarios.Single().Steps.Select(step => step.Message).ShouldBe(
        [
            .. Enumerable.Range(1, 3).Select(number => $"Given «no {number}» False False\nWrite: Given it wants whatever\nMore."),
            "No sentence. Write: Given it wants whatever",
            "No sentence. Write: Given it wants whatever",
        ]);
        Run(feature, (_, text, _, _, _) => $"{text} is not read\n書き方: 前提 a\nMore").AllScenarios.Single().Steps[4].Message
            .ShouldBe("このような文は書けない。 書き方: 前提 a");
        Run(feature, (_, text, _, _, _) => $"{text} is not read\nMore").AllScenarios.Single().Steps[4].Message.ShouldBe("no 5 is not read");
    }

    [Test]
    public void Execute_AdviceAndSnippetsAskedFor_HasBoth()
    {
        using var folder = new FeatureFolder(("a.feature", "Feature: F\n  Scenario: S\n    Given no 3\n"));

        var options = folder.Options(typeof(WordySteps)) with { Snippets = true, Advice = Advise };

        TestRun.Execute(options).AllScenarios.Single().Steps.Single().Message.ShouldNotBeNull().ShouldStartWith(
            "Given «no 3» False False\nWrite: Given it wants whatever\nMore.\nTo define it:\n\n[Given(\"no {int}\")]\npublic void ");
    }

    [Test]
    public void Execute_SentencesThatStandForALanguage_AreNotShownAndNotAmbiguous()
    {
        const string Feature = "Feature: F\n  Scenario: S\n    Given say: what nobody says\n    Then it wants whatever\n";

        var told = FeatureFolder.Run(Feature, typeof(LanguageSteps)).AllScenarios.Single().Steps;

        told.Select(step => (step.Status, step.Message)).ShouldBe(
        [
            (TestStatus.Undefined, "No sentence reads like this, and none is similar. \"scenarios steps\" lists all."),
            (TestStatus.Undefined, "No sentence reads like this, and none is similar. \"scenarios steps\" lists all."),
        ]);
    }

    [Test]
    public void Execute_SentenceBesideALanguage_IsAmbiguous()
    {
        var step = FeatureFolder.Run("Feature: F\n  Scenario: S\n    Given say: word\n", typeof(PlainLanguage), typeof(SaySteps))
            .AllScenarios.Single().Steps.Single();

        step.Status.ShouldBe(TestStatus.Ambiguous);
        step.Message.ShouldNotBeNull().ShouldContain("SaySteps.Say");
    }

    [TestCase(typeof(PlainLanguage), "", true)]
    [TestCase(typeof(PlainLanguage), "\n      | a |", false)]
    [TestCase(typeof(PlainLanguage), "\n      \"\"\"\n      a\n      \"\"\"", false)]
    [TestCase(typeof(TableLanguage), "", false)]
    [TestCase(typeof(TableLanguage), "\n      | a |", true)]
    [TestCase(typeof(TableLanguage), "\n      \"\"\"\n      a\n      \"\"\"", false)]
    [TestCase(typeof(TextLanguage), "", false)]
    [TestCase(typeof(TextLanguage), "\n      | a |", false)]
    [TestCase(typeof(TextLanguage), "\n      \"\"\"\n      a\n      \"\"\"", true)]
    public void Execute_StepOfAnotherTypeInALanguage_IsMendedWhereTheLanguageTakesWhatStandsBelow(Type language, string below, bool isMended)
    {
        var step = FeatureFolder.Run($"Feature: F\n  Scenario: S\n    When say: word{below}\n", language)
            .AllScenarios.Single().Steps.Single();

        step.Status.ShouldBe(TestStatus.Undefined);
        step.Message.ShouldBe(isMended
            ? "No sentence reads like this: it is a Given step: write Given.\nWrite: Given say: word"
            : "No sentence reads like this, and none is similar. \"scenarios steps\" lists all.");
    }

    private static string Advise(string keyword, string text, bool hasDocString, bool hasTable, Func<string, string, string> line) =>
        $"{keyword} «{text}» {hasDocString} {hasTable}\nWrite: {line("Given", "it wants whatever")}\nMore.";

    private static RunResult Run(string feature, StepAdvice? advice = null)
    {
        using var folder = new FeatureFolder(("a.feature", feature));
        return TestRun.Execute(folder.Options(typeof(WordySteps)) with { Advice = advice });
    }

    internal sealed record Point(int X, int Y);

    [Binding]
    internal sealed class WordySteps
    {
        [StepArgumentTransformation(@"(\d+),(\d+)")]
        public static Point ToPoint(int x, int y) => new(x, y);

        [Given("three of {word}")]
        public void Three(string first, string second, string third) => _ = first + second + third;

        [Given("none of {word} and {word}")]
        public void None()
        {
        }

        [Given("one of none")]
        public void One(string text) => _ = text;

        [Given("a point {string}")]
        public void At(Point point) => _ = point;

        [Given("it wants whatever")]
        public void Wants() => _ = 1;

        [Given("it is of this feature")]
        [Scope(Feature = "Elsewhere")]
        public void OfAFeature() => _ = 1;

        [Given("it is of this scenario")]
        [Scope(Scenario = "another")]
        public void OfAScenario() => _ = 1;

        [Given("it is of this tag")]
        [Scope(Tag = "there")]
        public void OfATag() => _ = 1;

        [Given("it is of several")]
        [Scope(Tag = "there")]
        public void OfSeveral() => _ = 1;

        [Given("it is of several")]
        [Scope(Tag = "elsewhere", Scenario = "another")]
        public void OfMore() => _ = 1;
    }

    [Binding]
    internal sealed class LanguageSteps
    {
        [StepArgumentTransformation("say: (.*)", Name = "phrase")]
        public static Point ToPhrase(string text) => new(text.Length, 0);

        [StepArgumentTransformation("say: (.*)", Name = "clause")]
        public static Point ToClause(string text) => new(0, text.Length);

        [Given("{phrase}")]
        public void Phrase(Point point) => _ = point;

        [Given("{clause}")]
        public void Clause(Point point) => _ = point;
    }

    [Binding]
    internal sealed class SaySteps
    {
        [Given("say: {word}")]
        public void Say(string word) => _ = word;
    }

    [Binding]
    internal sealed class PlainLanguage
    {
        [StepArgumentTransformation("say: (.*)", Name = "phrase")]
        public static Point ToPhrase(string text) => new(text.Length, 0);

        [Given("{phrase}")]
        public void Phrase(Point point) => _ = point;
    }

    [Binding]
    internal sealed class TableLanguage
    {
        [StepArgumentTransformation("say: (.*)", Name = "phrase")]
        public static Point ToPhrase(string text) => new(text.Length, 0);

        [Given("{phrase}")]
        public void Phrase(Point point, DataTable table) => _ = (point, table);
    }

    [Binding]
    internal sealed class TextLanguage
    {
        [StepArgumentTransformation("say: (.*)", Name = "phrase")]
        public static Point ToPhrase(string text) => new(text.Length, 0);

        [Given("{phrase}")]
        public void Phrase(Point point, string text) => _ = (point, text);
    }
}
