namespace Scenarios.Running.Tests.Reading.Checks;

public sealed class DocStringChecksTests
{
    [Test]
    public void Read_LeftOpenToTheEnd_NamesWhereItBegins() =>
        Read.InScenario("    When I run:", "      \"\"\"", "      echo one").Single()
            .ShouldBe("a.feature:4:7: the doc string that begins here is not closed: expected a line with \"\"\" alone");

    [Test]
    public void Read_LeftOpenOverTheNextScenario_NamesBoth() =>
        Read.InScenario(
            "    When I run:", "      \"\"\"", "      echo one", "", "  Scenario: Two", "    When I run:", "      \"\"\"",
            "      echo two", "      \"\"\"").Single()
            .ShouldBe(
                "a.feature:4:7: the doc string that begins here is not closed: expected a line with \"\"\" alone above line 7, "
                + "\"Scenario: Two\"");

    [TestCase("```", "Line 6 has ```, which does not close what \"\"\" opened")]
    [TestCase("'''", "Line 6 has '''")]
    [TestCase("”””", "Line 6 has ”””")]
    [TestCase("\"\"", "Line 6 has \"\"")]
    [TestCase("echo two\"\"\"", "Line 6 has \"\"\" after other text: it needs its own line")]
    public void Read_ClosedByAnotherDelimiter_NamesIt(string end, string expected)
    {
        var error = Read.InScenario("    When I run:", "      \"\"\"", "      echo one", "      " + end).Single();

        error.ShouldStartWith("a.feature:4:7: ");
        error.ShouldContain(expected);
    }

    [Test]
    public void Read_OpenedAndClosedOnOneLine_SaysThatTextBeginsBelow() =>
        Read.InScenario("    When I run:", "      \"\"\"echo one\"\"\"")
            .Single()
            .ShouldEndWith("Its text begins on the next line: \"\"\" needs its own line");

    [TestCase("'''")]
    [TestCase("“““")]
    [TestCase("\"\"")]
    public void Read_NoDelimiterAtAll_SaysWhatOneIs(string delimiter) =>
        Read.InScenario("    When I run:", "      " + delimiter, "      ls", "      " + delimiter)[0]
            .ShouldEndWith($"got \"{delimiter}\": a doc string begins and ends with \"\"\" or ``` on its own line");

    [Test]
    public void Find_TextBesideTheOpeningDelimiter_IsTold() =>
        Read.InScenario("    When I run:", "      \"\"\"echo one", "      echo two", "      \"\"\"").Single()
            .ShouldStartWith("a.feature:4:7: \"echo one\" is read as the doc string's media type");

    [Test]
    public void Find_TextBesideTheClosingDelimiter_IsTold() =>
        Read.InScenario("    When I run:", "      \"\"\"", "      echo two", "      \"\"\" echo three")
            .Single()
            .ShouldStartWith("a.feature:6:7: \"echo three\" comes after the end of the doc string");

    [Test]
    public void Find_ScenarioInsideADocString_IsFineWhereItIsIndented() =>
        Read.InScenario(
            "    When I run:", "      ```", "      Feature: F", "        Scenario: S", "          Given x", "            \"\"\"yaml",
            "            a: 1", "            \"\"\"", "      ```").ShouldBeEmpty();

    [Test]
    public void Find_FeatureInsideADocString_IsFineWhereverItIsIndented() =>
        Read.InScenario(
            "    When I run:", "      \"\"\"", "Feature: F", "  Scenario: S", "    Given x", "", "  Examples:", "    | a |",
            "      \"\"\"").ShouldBeEmpty();

    [Test]
    public void Find_ScenarioSwallowedBetweenDelimiters_IsTold() =>
        Read.InScenario(
            "    When I run:", "      ```", "      echo one", "", "  Scenario: Two", "    When I run:", "      ```", "    Then x").Single()
            .ShouldBe(
                "a.feature:4:7: the doc string that begins here has \"Scenario: Two\" (line 7) in it: its closing ``` is missing above "
                + "that line.");

    [TestCase("yaml")]
    [TestCase("application/json; charset=utf-8")]
    [TestCase("json title=x")]
    public void Find_MediaType_IsFine(string type) =>
        Read.InScenario("    When I run:", "      \"\"\"" + type, "      a: 1", "      \"\"\"").ShouldBeEmpty();
}
