using Scenarios.Running.Execution;
using Scenarios.Running.Results;
using Scenarios.Running.Tests.Execution;

namespace Scenarios.Running.Tests.Selection;

public sealed class LineChecksTests
{
    private const string Feature =
        "# a comment\nFeature: F\n  Words.\n\n  Scenario: one\n    Given 1 apple\n\n  # about two\n  Scenario Outline: two\n    Given "
        + "<n> apples\n    Examples:\n      | n |\n      | 2 |\n    Examples: none\n      | n |\n\n"
        + "  Scenario Outline: three\n    Given <n> apples\n    Examples:\n      | n |\n\n\n";

    [TestCase(0, "a.feature:0: lines are counted from 1, and the file ends at line 20")]
    [TestCase(21, "a.feature:21: there is nothing at this line: the file ends at line 20")]
    [TestCase(22, "a.feature:22: there is nothing at this line: the file ends at line 20")]
    [TestCase(99, "a.feature:99: there is nothing at this line: the file ends at line 20")]
    [TestCase(15, "a.feature:15: the line is in Examples without rows: there is nothing to run")]
    [TestCase(17, "a.feature:17: the line is in an outline without rows: there is nothing to run")]
    [TestCase(20, "a.feature:20: the line is in an outline without rows: there is nothing to run")]
    public void Execute_LineThatMeansNothing_RunsNothingAndSaysSo(int line, string expected)
    {
        var result = Run($"a.feature:{line}");

        result.AllScenarios.ShouldBeEmpty();
        result.Errors.ShouldHaveSingleItem().ToString().ShouldBe(expected);
        result.ExitCode.ShouldBe(2);
    }

    [TestCase(".", "a.feature:99")]
    [TestCase("a.feature:99", "a.feature")]
    public void Execute_LineThatMeansNothingBesideTheWholeFile_IsToldAllTheSame(string first, string second)
    {
        var result = Run(first, second);

        result.AllScenarios.Select(scenario => scenario.Line).ShouldBe([5, 13]);
        result.Errors.ShouldHaveSingleItem().ToString().ShouldBe("a.feature:99: there is nothing at this line: the file ends at line 20");
        result.ExitCode.ShouldBe(2);
    }

    [TestCase(1, 5, 13)]
    [TestCase(3, 5, 13)]
    [TestCase(5, 5)]
    [TestCase(7, 5)]
    [TestCase(9, 13)]
    [TestCase(12, 13)]
    public void Execute_LineInTheFile_MeansWhatItStandsIn(int line, params int[] expected) =>
        Run($"a.feature:{line}").AllScenarios.Select(scenario => scenario.Line).ShouldBe(expected);

    private const string Rules = """
        Feature: F

          Rule: first
            @a
            @b
            Scenario Outline: one
              Given <n> apples
              @c
              Examples: full
                | n |
                | 1 |
              @d
              Examples: none
                | n |

          Rule: second
            Scenario Outline: two
              Given <n> apples
              Examples: none
                | n |
            Scenario: three
              Given 1 apple

        """;

    [TestCase(1, null)]
    [TestCase(3, null)]
    [TestCase(4, null)]
    [TestCase(5, null)]
    [TestCase(8, null)]
    [TestCase(11, null)]
    [TestCase(12, "Examples")]
    [TestCase(13, "Examples")]
    [TestCase(14, "Examples")]
    [TestCase(15, "Examples")]
    [TestCase(16, null)]
    [TestCase(17, "an outline")]
    [TestCase(20, "an outline")]
    [TestCase(21, null)]
    [TestCase(22, null)]
    public void Find_LineBelowTagsAndRules_KnowsWhatHasNoRows(int line, string? what)
    {
        using var folder = new FeatureFolder(("a.feature", Rules));

        var result = TestRun.Execute(folder.Options(typeof(AppleSteps)) with { Paths = [$"a.feature:{line}"], AllowEmpty = true });

        result.Errors.Select(error => error.ToString()).ShouldBe(
            what is null ? [] : [$"a.feature:{line}: the line is in {what} without rows: there is nothing to run"]);
    }

    [Test]
    public void Execute_OneLineOfSeveralIsWrong_RunsTheOthers()
    {
        var result = Run("a.feature:5:99:13");

        result.AllScenarios.Select(scenario => scenario.Line).ShouldBe([5, 13]);
        result.Errors.ShouldHaveSingleItem().Line.ShouldBe(99);
    }

    private static RunResult Run(params string[] paths)
    {
        using var folder = new FeatureFolder(("a.feature", Feature));
        return TestRun.Execute(folder.Options(typeof(AppleSteps)) with { Paths = paths, AllowEmpty = true });
    }
}
