namespace Scenarios.Running.Tests.Reading;

public sealed class ParseErrorTextTests
{
    [TestCase("Foo bar", "got \"Foo bar\"")]
    [TestCase("Gvien x", "got \"Gvien x\": \"Gvien\" is not a keyword: write \"Given\"")]
    [TestCase("Given\u00A0x", "after \"Given\" is a no-break space (U+00A0): write a space")]
    [TestCase("\u200BGiven x", "it begins with an invisible character (U+200B): delete it")]
    [TestCase("\uFEFF| a |", "it begins with an invisible character (U+FEFF): delete it")]
    [TestCase("given x", "\"given\" is not a keyword: write \"Given\"")]
    [TestCase("Examples", "\"Examples\" needs a colon: write \"Examples:\"")]
    [TestCase("Examples：", "the \"：\" after \"Examples\" is not a colon: write \"Examples:\"")]
    [TestCase("Scenrio: x", "\"Scenrio:\" is not a keyword: write \"Scenario:\"")]
    [TestCase("Background:", "a background may occur only once, above the first \"Scenario:\"")]
    [TestCase("Feature: G", "a file has only one feature: another one needs its own file")]
    [TestCase("// x", "a comment begins with #")]
    [TestCase("＃ x", "a comment begins with #")]
    [TestCase("- x", "a step begins with a keyword, or with \"* \"")]
    [TestCase("*x", "a space is missing after \"*\"")]
    [TestCase("｜ a ｜", "a row is written with |")]
    [TestCase("a | b |", "a row of a table also begins with a pipe")]
    [TestCase("＠x", "a tag begins with @")]
    [TestCase("シナリオ: x", "\"シナリオ\" is a keyword of the language \"ja\"")]
    [TestCase("ならばx", "\"ならば\" is a keyword of the language \"ja\"")]
    public void Describe_LineThatDoesNotFit_SaysWhatWasLikelyMeant(string line, string expected)
    {
        var error = Read.InScenario("    Given x", "    " + line)[0];

        error.ShouldStartWith("a.feature:4:5: expected ");
        error.ShouldContain(expected);
    }

    [Test]
    public void Describe_StepBelowExamples_SaysWhereStepsStand() =>
        Read.InScenario("    Given <x>", "    Examples:", "      | x |", "      | 1 |", "    Then y")
            .Single()
            .ShouldEndWith("got \"Then y\": steps belong below a scenario or a background, and above Examples");

    [TestCase("フィーチャ: 果物", "ja")]
    [TestCase("機能： 果物", "ja")]
    [TestCase("Funktionalität: Obst", "de")]
    [TestCase("Fonctionnalité: fruits", "fr")]
    [TestCase("기능: 과일", "ko")]
    public void Describe_OtherLanguage_SaysHowToNameIt(string line, string language) =>
        Read.Error(line + "\n  x\n").ShouldEndWith($"write \"# language: {language}\" on the first line");

    [Test]
    public void Describe_JapaneseFeature_NamesJapaneseKeywords()
    {
        Read.Error("# language: ja\n機能: F\n  シナリオ: S\n    前提x\n    サンプル\n").ShouldContain("\"シナリオ:\"");
        Read.Error("# language: ja\n機能： F\n").ShouldEndWith("the \"：\" after \"機能\" is not a colon: write \"機能:\"");
    }

    [Test]
    public void Describe_LinesThatFailAlike_AreOneError() =>
        Read.InScenario("    Given x", "    one", "    two", "", "    three", "    four").ShouldHaveSingleItem();

    [Test]
    public void Describe_SecondDocString_SaysThatAStepHasOne() =>
        Read.InScenario("    Given x:", "      \"\"\"", "      \"\"\"", "      ```", "      ```")[0]
            .ShouldEndWith("got \"```\": a doc string belongs below a step, and a step can have only one");

    [Test]
    public void Describe_TagWithBlank_NamesTheTag() =>
        Read.Errors("Feature: F\n  @ok @two words @more\n  Scenario: S\n    Given x\n")
            .Single()
            .ShouldBe("a.feature:2:7: the tag \"@two words\" contains a space: a tag is one word that begins with @");

    [Test]
    public void Describe_TagAtTheEnd_SaysThatSomethingFollows() =>
        Read.Errors("Feature: F\n  Scenario: S\n    Given x\n  @z\n\n")
            .Single()
            .ShouldStartWith("a.feature:4: the file ends after this line, where a tag");

    [Test]
    public void Describe_UnknownLanguage_SaysWhatOneIs() =>
        Read.Error("# language: klingon\nFeature: F\n")
            .ShouldStartWith("a.feature:1:1: Language not supported: klingon: expected a code such as en or ja");

    [TestCase("de-DE", "Funktionalität: F\n  Szenario: S\n    Angenommen x\n")]
    [TestCase("ja-JP", "機能: F\n  シナリオ: S\n    前提x\n")]
    [TestCase("en-US", "Feature: F\n  Scenario: S\n    Given x\n")]
    public void Read_CultureForALanguage_IsReadAsReqnrollDoes(string language, string text) =>
        Read.Errors($"# language: {language}\n{text}").ShouldBeEmpty();

    [Test]
    public void Find_TagWithComma_IsTold() =>
        Read.Error("Feature: F\n  @a, @b\n  Scenario: S\n    Given x\n")
            .ShouldBe("a.feature:2:3: the tag's name is \"@a,\", including the \",\": separate tags only by spaces.");
}
