using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;

namespace Scenarios.Running.Tests.Execution;

/// <summary>A run that is stopped from outside tells what ran, and of the rest that it did not.</summary>
public sealed class StoppedRunTests
{
    private const string Feature =
        "Feature: F\n  Scenario: one\n    Given 1 apple\n  Scenario: two\n    Given nothing that is defined\n  Scenario: three\n    "
        + "Given 1 apple\n";

    [Test]
    public void Execute_StopBeforeItStarts_RunsNothingAndSaysSo()
    {
        var result = Stopped(Feature, scenario => scenario < 0);

        result.IsStopped.ShouldBeTrue();
        result.ExitCode.ShouldBe(130);
        result.AllScenarios.ShouldAllBe(scenario => scenario.IsLeftOut
            && scenario.Status == TestStatus.Skipped
            && scenario.Message == "Not run: the run was stopped before.");
    }

    [Test]
    public void Execute_StopWhileOneRuns_LetsItEndAndLeavesOutTheRest()
    {
        var result = Stopped(Feature, scenario => scenario == 0);

        result.AllScenarios.Select(scenario => scenario.Status).ShouldBe([TestStatus.Passed, TestStatus.Skipped, TestStatus.Skipped]);
        result.AllScenarios.Select(scenario => scenario.IsLeftOut).ShouldBe([false, true, true]);
    }

    [Test]
    public void Execute_StopWhileItRetries_TriesNoMore()
    {
        using var folder = new FeatureFolder(("a.feature", "Feature: F\n  Scenario: one\n    Given 1 apple\n    Then 2 are left\n"));
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        var result = TestRun.Execute(folder.Options(typeof(AppleSteps)) with { Retry = int.MaxValue }, stop: stop.Token);

        var scenario = result.AllScenarios.Single();
        scenario.Status.ShouldBe(TestStatus.Failed);
        scenario.IsLeftOut.ShouldBeFalse();
        result.ExitCode.ShouldBe(130);
    }

    [Test]
    public void Execute_Abandon_LeavesOutWhatHangsAndRunsNoHookMore()
    {
        using var folder = new FeatureFolder(
            (
                "a.feature",
                "Feature: F\n  Scenario: one\n    Given 1 apple\n    And a step that hangs\n  Scenario: two\n    Given 1 apple\n"));
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        using var abandon = new CancellationTokenSource(TimeSpan.FromMilliseconds(600));

        var result = TestRun.Execute(
            folder.Options(typeof(AppleSteps), typeof(HangingSteps), typeof(HangingHooks.AfterFeature))
                with
            { Workers = 1 }, null, stop.Token, abandon.Token);

        result.AllScenarios.Select(scenario => scenario.Message)
            .ShouldBe(["Given up while it ran: the run was stopped.", "Not run: the run was stopped before."]);
        result.AllScenarios.ShouldAllBe(scenario => scenario.IsLeftOut && scenario.Status == TestStatus.Skipped);
        result.AllScenarios.First().Steps.Select(step => step.Status).ShouldBe([TestStatus.Passed, TestStatus.Skipped]);
        result.Features.SelectMany(feature => feature.Hooks).ShouldBeEmpty();
        result.Duration.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Test]
    public void Execute_FailFast_SaysOfTheRestThatItDidNotRun()
    {
        using var folder = new FeatureFolder(
            ("a.feature", "Feature: F\n  Scenario: one\n    Given 1 apple\n    Then 2 are left\n  Scenario: two\n    Given 1 apple\n"));

        var result = TestRun.Execute(folder.Options(typeof(AppleSteps)) with { FailFast = true, Workers = 1 });

        result.IsStopped.ShouldBeFalse();
        result.ExitCode.ShouldBe(1);
        var second = result.AllScenarios.Last();
        second.IsLeftOut.ShouldBeTrue();
        second.Message.ShouldNotBeNull().ShouldContain("--fail-fast");
    }

    private static RunResult Stopped(string feature, Predicate<int> when)
    {
        using var folder = new FeatureFolder(("a.feature", feature));
        using var stop = new CancellationTokenSource();
        return TestRun.Execute(folder.Options(typeof(AppleSteps)) with { Workers = 1 }, new StopAt(stop, when), stop.Token);
    }

    /// <summary>Stops when the run starts (-1), or when a scenario of some number does.</summary>
    private sealed class StopAt(CancellationTokenSource stop, Predicate<int> when) : IRunObserver
    {
        public void RunStarted(RunPlan plan) => Check(-1);

        public void ScenarioStarted(PlannedScenario scenario) => Check(scenario.Index);

        public void ScenarioFinished(PlannedScenario scenario, ScenarioResult result)
        {
        }

        private void Check(int number)
        {
            if (when(number))
            {
                stop.Cancel();
            }
        }
    }
}
