namespace Scenarios.Cli.Tests.Run;

/// <summary>The call of <c>scenarios run</c>: options, exit codes, and the output when the command itself has a bug.</summary>
internal sealed class RunCommandTests : IDisposable
{
    private readonly TemporaryFeatures _features = new TemporaryFeatures()
        .With("a.feature", "Feature: A\n  @fast\n  Scenario: x\n    When I run \"true\"\n  Scenario: y\n    When nobody knows this\n");

    public void Dispose() => _features.Dispose();

    [TestCase("--step-timeout 0", "--step-timeout 0: expected seconds")]
    [TestCase("--name *", "The name's regular expression is wrong")]
    public void Run_WrongOption_IsRefusedByName(string options, string expected) =>
        Run(options, 2).ShouldContain($"scenarios run: {expected}");

    [TestCase("--tags @none", 2, "error: --tags '@none': none of the 2 scenarios matches")]
    [TestCase("--tags @none --allow-empty", 0, "0 scenarios in ")]
    [TestCase("--dry-run", 1, "FAIL a.feature  2 scenarios (1 matched, 1 undefined)\n")]
    public void Run_Selection_EndsWithItsExitCode(string options, int exitCode, string expected) =>
        Run(options, exitCode).ShouldContain(expected);

    [Test]
    public void Run_StepTimeout_GivesUpWhatTakesLonger()
    {
        _features.With("a.feature", "Feature: A\n  Scenario: x\n    Given a step that makes \"began\" and waits for \"never\"\n");

        Run(
            $"--steps {typeof(WaitingSteps).Assembly.Location} --step-timeout 0.3",
            1).ShouldContain("did not end within 0.3 s of wall time");
    }

    [Test]
    public void Run_ReportThatCannotBeWritten_FailsAndTheOthersAreWritten()
    {
        var text = Run("--tags @fast --report html=a.feature/page.html --report junit=junit.xml", 2);

        text.ShouldContain("--report html=a.feature/page.html: cannot be written: a.feature is a file, not a folder");
        text.ShouldContain("report: junit junit.xml\n1 scenario (1 passed) in ");
        _features.Exists("junit.xml").ShouldBeTrue();
    }

    [TestCase("When I run \"<empty>\"", "There is no command to run: the text is empty.")]
    [TestCase("Then the output contains \"<empty>\"", "Every output contains an empty text, so this step tests nothing")]
    [TestCase("Then the output matches \"<empty>\"", "Every output matches the regular expression \"\", so that this step tests nothing")]
    [TestCase("Then the response contains \"<empty>\"", "Every response contains an empty text, so this step tests nothing")]
    [TestCase(
        "Then the request fails with \"<empty>\"",
        "\"\" is not a way in which a request fails. Expected one of: \"connection refused\", \"timed out\"")]
    public void Run_StepThatAnEmptyCellMakesVacuous_Fails(string step, string expected)
    {
        _features.With(
            "a.feature",
            $"Feature: A\n  Scenario Outline: x\n    When I curl \"http://nobody\"\n    And I run \"true\"\n    {step}\n    Examples:\n "
            + "     | empty |\n      |       |\n");

        Run("--workers 1", 1).ShouldContain(expected);
    }

    private string Run(string options, int exitCode)
    {
        using var command = CommandProcess.Start(_features.FullPath, ["run", ".", .. options.Split(' ')]);
        command.WaitForExit().ShouldBe(exitCode, command.Text);
        return command.Text;
    }
}
