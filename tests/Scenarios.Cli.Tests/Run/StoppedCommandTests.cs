using System.Xml.Linq;

namespace Scenarios.Cli.Tests.Run;

/// <summary>
/// Ctrl-C, SIGTERM and similar signals: the finished part is summarized and reported completely, and the exit code is 130.
/// </summary>
[Platform(Exclude = "Win")]
internal sealed class StoppedCommandTests : IDisposable
{
    private readonly TemporaryFeatures _features = new TemporaryFeatures()
        .With("a.feature", "Feature: A\n  Scenario: fails\n    When I run \"echo apples\"\n    Then the output contains \"pears\"\n")
        .With("b.feature", "Feature: B\n  Scenario: waits\n    Given a step that makes \"began\" and waits for \"go\"\n")
        .With("c.feature", "Feature: C\n  Scenario: comes later\n    When I run \"true\"\n");

    public void Dispose() => _features.Dispose();

    [TestCase("INT")]
    [TestCase("TERM")]
    [TestCase("HUP")]
    [TestCase("QUIT")]
    public void Run_Signal_LetsTheRunningScenarioEndAndReportsWhatRan(string signal)
    {
        using var command = Start();
        command.Signal(signal);
        command.WaitFor("Stopping: no new scenario starts");
        _features.With("go", "");

        command.WaitForExit().ShouldBe(130, command.Text);

        command.Text.ShouldContain("failed: a.feature:2  fails");
        command.Text.ShouldContain("Stopped: 1 of 3 scenarios did not run to their end.");
        command.Text.ShouldContain("3 scenarios (1 passed, 1 failed, 1 not run) in ");
        Skipped().ShouldBe(["comes later: Not run: the run was stopped before."]);
        _features.Read("page.html").ShouldEndWith("</html>\n");
        _features.Read("run.ndjson").ShouldContain("testRunFinished");
    }

    [Test]
    public void Run_SecondSignal_GivesUpWhatRunsAndReportsTheRest()
    {
        using var command = Start();
        command.Signal("INT");
        command.WaitFor("Stopping: no new scenario starts");
        command.Signal("INT");

        command.WaitForExit().ShouldBe(130, command.Text);

        command.Text.ShouldContain("3 scenarios (1 failed, 2 not run) in ");
        Skipped().ShouldBe(
            ["waits: Stopped while it was running: the run was stopped.", "comes later: Not run: the run was stopped before."]);
        _features.Read("page.html").ShouldEndWith("</html>\n");
    }

    [Test]
    public void Run_OneSignalAndAStepThatHangs_EndsAfterSomeSeconds()
    {
        using var command = Start();
        command.Signal("TERM");

        command.WaitForExit().ShouldBe(130, command.Text);

        command.Text.ShouldContain("Stopped: 2 of 3 scenarios did not run to their end.");
    }

    private CommandProcess Start()
    {
        var command = CommandProcess.Start(
            _features.FullPath, "run", ".", "--workers", "1", "--steps", typeof(WaitingSteps).Assembly.Location,
            "--report", "junit=junit.xml", "--report", "html=page.html", "--report", "messages=run.ndjson");
        command.WaitFor("FAIL a.feature");
        SpinWait.SpinUntil(() => _features.Exists("began"), TimeSpan.FromSeconds(30)).ShouldBeTrue(command.Text);
        return command;
    }

    private string[] Skipped() =>
        [.. XDocument.Parse(_features.Read("junit.xml")).Descendants("skipped").Select(skipped =>
            $"{skipped.Parent!.Attribute("name")!.Value}: {skipped.Attribute("message")!.Value}")];
}
