namespace Scenarios.Cli.Tests.Run;

/// <summary>
/// Conditions that break a run: nowhere to print to, a process that is ended from inside, a signal before anything has begun.
/// </summary>
[Platform("Linux")]
internal sealed class OutputThatFailsTests : IDisposable
{
    private readonly TemporaryFeatures _features = new TemporaryFeatures()
        .With("a.feature", "Feature: A\n  Scenario: passes\n    When I run \"true\"\n")
        .With("b.feature", "Feature: B\n  Scenario: fails\n    When I run \"echo apples\"\n    Then the output contains \"pears\"\n");

    public void Dispose() => _features.Dispose();

    [TestCase("> /dev/full")]
    [TestCase(">&-")]
    public void Run_StandardOutputThatTakesNothing_RunsAllAndWritesReports(string redirection)
    {
        using var command = Shell($"run . --report junit=junit.xml --report html=page.html {redirection}");

        command.WaitForExit().ShouldBe(2, command.Text);

        command.Text.ShouldContain("scenarios run: part of the output could not be printed: ");
        command.Text.ShouldContain("2 scenarios (1 passed, 1 failed) in ");
        _features.Read("junit.xml").ShouldContain("name=\"fails\"");
        _features.Read("page.html").ShouldEndWith("</html>\n");
    }

    [TestCase("steps pods")]
    [TestCase("images")]
    [TestCase("--help")]
    [TestCase("shell -c 'kubectl get nodes'")]
    [TestCase("new made")]
    public void Command_StandardOutputThatTakesNothing_SaysSo(string arguments)
    {
        using var command = Shell($"{arguments} > /dev/full");

        command.WaitForExit().ShouldBe(2, command.Text);

        command.Text.ShouldMatch("^scenarios[a-z ]*: part of the output could not be printed: No space left on device\\.\n$");
    }

    [Test]
    public void UpdateSnapshots_FileThatCannotBeWrittenWhole_LeavesWhatWasThere()
    {
        _features
            .With(
                "d.feature",
                "Feature: D\n  Scenario: looks\n    When I run \"kubectl get pods -A -o wide\"\n    Then the output matches the snapshot\n")
            .With("d.looks.verified.txt", "accepted before\n");
        using var command = Shell(
            string.Empty,
            $"trap '' XFSZ; ulimit -f 1; export DOTNET_EnableWriteXorExecute=0; exec dotnet '{CommandProcess.Assembly}' run d.feature "
            + "--update-snapshots");

        command.WaitForExit().ShouldBe(1, command.Text);

        command.Text.ShouldContain("d.looks.verified.txt cannot be written: ");
        _features.Read("d.looks.verified.txt").ShouldBe("accepted before\n");
        Directory.GetFiles(_features.FullPath, ".*").ShouldBeEmpty();
    }

    [TestCase(0)]
    [TestCase(5)]
    public void Run_StepThatEndsTheProcess_IsNeverGreenAndNamesTheScenario(int exitCode)
    {
        _features.With("c.feature", $"Feature: C\n  Scenario: goes\n    Given a step that ends the process with {exitCode}\n");
        using var command = Shell($"run . --steps '{typeof(WaitingSteps).Assembly.Location}'");

        command.WaitForExit().ShouldBe(1, command.Text);

        command.Text.ShouldContain("a step, a hook or one of their libraries called Environment.Exit");
        command.Text.ShouldContain("It was running: c.feature:2  goes");
    }

    private CommandProcess Shell(string arguments, string? script = null) =>
        CommandProcess.Start(_features.FullPath, "sh", ["-c", script ?? $"exec dotnet '{CommandProcess.Assembly}' {arguments}"]);
}
