namespace Scenarios.Running.Tests.Reading.Checks;

public sealed class ExamplesChecksTests
{
    [Test]
    public void Find_ExamplesWithoutTable_RunNothing() =>
        Read.InScenario("    Given <x>", "    Examples:")
            .Single()
            .ShouldStartWith("a.feature:4:5: the Examples have no table and run nothing");

    [Test]
    public void Find_ExamplesWithoutRows_RunNothing() =>
        Read.InScenario("    Given <x>", "    Examples:", "      | x |", "      # | 1 |")
            .Single()
            .ShouldStartWith("a.feature:4:5: the Examples have column names (line 5) and no row");

    [Test]
    public void Find_ExamplesWithoutRowsWhereAllowed_AreFine()
    {
        Read.Errors("Feature: F\n  Scenario Outline: S\n    Given <x>\n    Examples:\n      | x |\n    Examples:\n", allowEmpty: true)
            .ShouldBeEmpty();
        Read.Errors("Feature: F\n  Scenario Outline: S\n    Given <x>\n", allowEmpty: true).ShouldBeEmpty();
    }

    [Test]
    public void Find_OutlineWithoutExamples_IsAnError() =>
        Read.Error("Feature: F\n  Scenario Outline: S\n    Given <x>\n")
            .ShouldStartWith("a.feature:2:3: the \"Scenario Outline\" has no \"Examples:\"");

    [Test]
    public void Find_OutlineWithoutExamplesAndPlaceholders_IsAScenario() =>
        Read.Errors("Feature: F\n  Scenario Outline: S\n    Given x\n").ShouldBeEmpty();

    [Test]
    public void Find_SecondHeaderForgotten_NamesTheTable() =>
        Read.InScenario(
            "    Given the page <page>", "    Examples: a", "      | page |", "      | golf |", "    Examples: b", "      | chess |",
            "      | rugby |")
            .ShouldBe([
                "a.feature:8:7: these Examples have no column \"page\", which \"<page>\" (line 3) needs and line 5 has: is their "
                + "row of column names missing?",
            ]);

    [Test]
    public void Find_OnlyHeaderForgotten_NamesThePlaceholder() =>
        Read.InScenario("    Given the page <page>", "    Examples:", "      | golf  |", "      | chess |").Single()
            .ShouldStartWith("a.feature:3:20: no column fills \"<page>\": the Examples have \"golf\".");

    [Test]
    public void Find_HeaderForgottenAndPlaceholderInADocStringOnly_NamesIt() =>
        Read.InScenario(
            "    Given t:", "      \"\"\"", "      one", "      page <page>", "      \"\"\"", "    Examples:", "      | golf  |",
            "      | chess |").Single()
            .ShouldStartWith("a.feature:6:12: no column fills \"<page>\"");

    [Test]
    public void Find_ColumnWithoutName_IsLost() =>
        Read.InScenario("    Given <x>", "    Examples:", "      | x | |", "      | 1 | 2 |")
            .Single()
            .ShouldStartWith("a.feature:5:13: column 2 has values but no name");

    [Test]
    public void Find_ColumnNamedWithBrackets_IsTold() =>
        Read.InScenario("    Given <x>", "    Examples:", "      | <x> |", "      | 1 |")[^1]
            .ShouldStartWith("a.feature:5:9: the column is named \"<x>\", with its brackets");

    [Test]
    public void Find_ColumnThatNoStepUses_MayDescribeTheRow() =>
        Read.InScenario("    Given <x>", "    Examples:", "      | x | why |", "      | 1 | the least |").ShouldBeEmpty();
}
