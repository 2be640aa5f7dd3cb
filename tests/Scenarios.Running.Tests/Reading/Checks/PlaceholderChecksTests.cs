namespace Scenarios.Running.Tests.Reading.Checks;

public sealed class PlaceholderChecksTests
{
    [TestCase("pge", "page")]
    [TestCase("Page", "page")]
    [TestCase("pagee", "page")]
    [TestCase("apge", "page")]
    [TestCase(" page ", "page")]
    [TestCase("page_name", "page name")]
    [TestCase("pagename", "page name")]
    [TestCase("ページ名", "ページ 名")]
    public void Find_MisspeltPlaceholder_NamesTheColumn(string written, string column)
    {
        var expected = $"no column fills \"<{written}>\": write \"<{column}>\", or add the column.";

        Outline([$"    Given I open <{written}>"], column).ShouldContain(expected);
        Outline(["    Given t", "      | x |", $"      | <{written}> |"], column).ShouldContain(expected);
        Outline(["    Given t", "      \"\"\"", $"      go to <{written}>", "      \"\"\""], column).ShouldContain(expected);
    }

    [Test]
    public void Find_PlaceholderWithoutColumn_IsToldInSentencesAndTitles()
    {
        Outline(
            ["    Given I open <colour> on <page>"],
            "page").ShouldContain("a.feature:3:18: no column fills \"<colour>\": the Examples have \"page\".");
        Read.Errors("Feature: F\n  Scenario Outline: Open <colour>\n    Given <x>\n    Examples:\n      | x |\n      | 1 |\n")
            .Single()
            .ShouldStartWith("a.feature:2:26: no column fills");
    }

    [Test]
    public void Find_PlaceholderWithoutColumnInATable_IsToldWhereAColumnIsNotUsed()
    {
        Outline(["    Given t", "      | <colour> |"], "hue").ShouldContain("no column fills \"<colour>\"");
        Outline(["    Given <hue>", "      | <colour> |"], "hue").ShouldBeEmpty();
    }

    [TestCase("<none>")]
    [TestCase("<unknown>")]
    [TestCase("<pending>")]
    [TestCase("<nil>")]
    [TestCase("<h1>")]
    [TestCase("<br/>")]
    [TestCase("<a href='x'>")]
    [TestCase("<me@example.com>")]
    [TestCase("<1>")]
    [TestCase("< 3 and 4 >")]
    [TestCase("<-->")]
    [TestCase("<>")]
    [TestCase("cat <in.txt >out.txt")]
    [TestCase("List<String>")]
    [TestCase("<stdin>")]
    [TestCase("<note>x</note>")]
    public void Find_BracketsThatAreNoPlaceholder_Stay(string text)
    {
        Outline([$"    Given it shows \"{text}\" and <n>"], "n").ShouldBeEmpty();
        Outline(["    Given <n>", "      | x |", $"      | {text} |"], "n", "why").ShouldBeEmpty();
        Outline(["    Given <n>", "      \"\"\"", $"      {text}", "      \"\"\""], "n").ShouldBeEmpty();
    }

    [TestCase("none", "node")]
    [TestCase("td", "id")]
    [TestCase("b", "a")]
    [TestCase("li", "ip")]
    public void Find_OtherMeaningNearAColumn_Stays(string word, string column) =>
        Outline([$"    Given <{column}> is not <{word}>"], column).ShouldBeEmpty();

    [Test]
    public void Find_MarkupInADocString_Stays() =>
        Outline(
            [
                "    Given <n> and:", "      \"\"\"html", "      <html><head><titel>x</titel></head><body><my-tag/><p>Hi <n></p>",
                "      <list>", "      \"\"\"",
            ],
            "n").ShouldBeEmpty();

    [Test]
    public void Find_NameOfTheStepsOwnColumn_Stays() =>
        Outline(["    Given <n> headers <key> with <value>", "      | key | value |", "      | a | b |"], "n").ShouldBeEmpty();

    [Test]
    public void Find_FullWidthBrackets_AreTold() =>
        Outline(["    Given I open ＜page＞"], "page").ShouldContain("no column fills \"＜page＞\": write \"<page>\"");

    [Test]
    public void Find_PlaceholderInABackground_IsNotFilled() =>
        Read.Error("Feature: F\n  Background:\n    Given I am on <page>\n  Scenario Outline: S\n    Given <page>\n    Examples:\n      "
            + "| page |\n      | 1 |\n")
            .ShouldStartWith("a.feature:3:5: \"<page>\" is not replaced: a \"Background:\" gets no values");

    [Test]
    public void Find_PlaceholderInAPlainScenario_IsText() => Read.InScenario("    Given I open <page>").ShouldBeEmpty();

    private static string Outline(string[] steps, params string[] columns) =>
        string.Join(
            '\n',
            Read.InScenario([
                .. steps,
                "    Examples:",
                $"      | {string.Join(" | ", columns)} |",
                $"      | {string.Join(" | ", columns.Select((_, index) => index))} |",
            ]));
}
