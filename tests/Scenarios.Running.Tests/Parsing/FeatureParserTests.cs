using Scenarios.Running.Parsing;

namespace Scenarios.Running.Tests.Parsing;

public sealed class FeatureParserTests
{
    private static readonly string Outline = string.Join('\n',
        "@f",
        "Feature: F",
        "  Background:",
        "    Given b",
        "  @o",
        "  Scenario Outline: S <a>",
        "    When <a> and <b>",
        "      | x   |",
        "      | <b> |",
        "    @e1",
        "    Examples: one",
        "      | a | b |",
        "      | 1 | 2 |",
        "      | 1 | 2 |",
        "    @e2",
        "    Examples: two",
        "      | a | b |",
        "      | 3 | 4 |",
        "  Rule: R",
        "    Background:",
        "      Given r",
        "    Scenario: T",
        "      Then t");

    [Test]
    public void Parse_Outline_FillsRowsAndInheritsTags()
    {
        var pickles = Parse(Outline).Pickles;

        pickles.Select(pickle => pickle.Name).ShouldBe(["S 1", "S 1", "S 3", "T"]);
        pickles.Select(pickle => pickle.Line).ShouldBe([13, 14, 18, 22]);
        pickles[2].Tags.ShouldBe(["@f", "@o", "@e2"]);
        pickles[0].Steps[1].Text.ShouldBe("1 and 2");
        pickles[0].Steps[1].Table!.Rows[1].Cells.ShouldBe(["2"]);
        pickles[3].Steps.Select(step => step.Text).ShouldBe(["b", "r", "t"]);
        pickles[3].Rule!.Name.ShouldBe("R");
    }

    [Test]
    public void Parse_EqualRows_HaveTheirOwnIdentities()
    {
        Parse(Outline).Pickles.Select(pickle => pickle.Identity)
            .ShouldBe(["F / S 1 (1, 2)", "F / S 1 (1, 2) #2", "F / S 3 (3, 4)", "F / R / T"]);
    }

    [Test]
    public void Parse_WindowsLineEndsAndJapanese_AreRead()
    {
        var file = Parse(
            "# language: ja\r\nフィーチャ: 果物\r\n\r\n  シナリオ: 食べる\r\n    前提リンゴが3個ある\r\n    かつ梨が1個ある\r\n    もし1個食べる\r\n    ならば2個残る\r\n");

        file.Errors.ShouldBeEmpty();
        file.Language.ShouldBe("ja");
        var steps = file.Pickles.Single().Steps;
        steps.Select(step => step.Text).ShouldBe(["リンゴが3個ある", "梨が1個ある", "1個食べる", "2個残る"]);
        steps.Select(step => step.Type)
            .ShouldBe([StepDefinitionType.Given, StepDefinitionType.Given, StepDefinitionType.When, StepDefinitionType.Then]);
    }

    [Test]
    public void Parse_RaggedTable_SaysHowWideItIs()
    {
        var file = Parse("Feature: F\n  Scenario: S\n    Given t\n      | a | b |\n      | 1 |\n");

        file.Errors.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe("a.feature:5:7: this row has 1 cell, the table's first row (line 4) has 2 cells");
    }

    [Test]
    public void Parse_UnknownLanguage_IsAnError()
    {
        Parse("# language: klingon\nFeature: F\n").Errors.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe(
                "a.feature:1:1: Language not supported: klingon: expected a code such as en or ja "
                + "(https://cucumber.io/docs/gherkin/languages)");
    }

    [Test]
    public void Parse_ScenarioWithoutSteps_HasNoBackgroundEither()
    {
        Parse("Feature: F\n  Background:\n    Given b\n  Scenario: S\n").Pickles.Single().Steps.ShouldBeEmpty();
    }

    [TestCase(13, 4)]
    [TestCase(11, 3)]
    [TestCase(7, 2)]
    [TestCase(20, 0)]
    [TestCase(2, 0)]
    public void Closeness_LineOfAnOutline_TellsRowExamplesAndScenarioApart(int line, int closeness) =>
        Parse(Outline).Pickles[0].Spans.Closeness(line).ShouldBe(closeness);

    private static FeatureFile Parse(string text) => FeatureParser.Parse("a.feature", "/a.feature", text);
}
