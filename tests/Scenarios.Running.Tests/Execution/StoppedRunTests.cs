using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;

namespace Scenarios.Running.Tests.Execution;

/// <summary>A run that is stopped from outside says what ran, and that the rest did not run.</summary>
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

    [TestCase(1, 0)]
    [TestCase(3, 2)]
    public void Execute_StopWhileItRetries_TriesNoMore(int attempt, int earlier)
    {
        using var folder = new FeatureFolder(
            ("a.feature", $"Feature: F\n  Scenario: one\n    Given attempt {attempt} stops the run\n  Scenario: two\n    Given 1 apple\n"));
        using var stop = new CancellationTokenSource();

        var result = TestRun.Execute(Options(folder, stop) with { Retry = int.MaxValue }, stop: stop.Token);

        var scenario = result.AllScenarios.First();
        (scenario.Status, scenario.IsLeftOut, scenario.EarlierAttempts.Count).ShouldBe((TestStatus.Failed, false, earlier));
        result.AllScenarios.Last().Message.ShouldBe("Not run: the run was stopped before.");
        result.ExitCode.ShouldBe(130);
    }

    [Test]
    public void Execute_Abandon_LeavesOutWhatHangsAndRunsNoHookMore()
    {
        using var folder = new FeatureFolder(
            (
                "a.feature",
                "Feature: F\n  Scenario: one\n    Given 1 apple\n    And it hangs, and the run is stopped\n    Then 1 is left\n"
                + "  Scenario: two\n    Given 1 apple\n"));
        using var stop = new CancellationTokenSource();

        var result = TestRun.Execute(Options(folder, stop, typeof(HangingHooks.AfterFeature)), null, stop.Token, stop.Token);

        result.AllScenarios.Select(scenario => scenario.Message)
            .ShouldBe(["Stopped while it was running: the run was stopped.", "Not run: the run was stopped before."]);
        result.AllScenarios.ShouldAllBe(scenario => scenario.IsLeftOut && scenario.Status == TestStatus.Skipped);
        result.AllScenarios.First().Steps.Select(step => step.Status)
            .ShouldBe([TestStatus.Passed, TestStatus.Skipped, TestStatus.Skipped]);
        result.AllScenarios.First().Duration.ShouldBeGreaterThan(TimeSpan.Zero);
        result.Features.SelectMany(feature => feature.Hooks).ShouldBeEmpty();
        result.IsStopped.ShouldBeTrue();
        result.Duration.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Test]
    public void Execute_AbandonInAHookBeforeTheRun_RunsNothing()
    {
        using var folder = new FeatureFolder(("a.feature", Feature));
        using var stop = new CancellationTokenSource();

        var result = TestRun.Execute(Options(folder, stop, typeof(HangingRunHook)), null, stop.Token, stop.Token);

        result.AllScenarios.Select(scenario => scenario.Message)
            .ShouldBe([.. Enumerable.Repeat("Not run: the run was stopped before.", 3)]);
        result.Hooks.ShouldBeEmpty();
        result.ExitCode.ShouldBe(130);
    }

    [Test]
    public void Execute_AbandonBeforeItStarts_RunsNoHook()
    {
        using var folder = new FeatureFolder(("a.feature", Feature));
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        var result = TestRun.Execute(Options(folder, stop, typeof(HangingRunHook)), null, default, stop.Token);

        result.AllScenarios.ShouldAllBe(scenario => scenario.IsLeftOut);
        (result.Hooks.Count, result.IsStopped).ShouldBe((0, true));
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

    private static RunOptions Options(FeatureFolder folder, CancellationTokenSource stop, params Type[] more) =>
        folder.Options([typeof(AppleSteps), typeof(StoppingSteps), .. more]) with
        {
            Workers = 1,
            ConfigureRun = container => container.RegisterInstanceAs(stop),
        };

    private static RunResult Stopped(string feature, Predicate<int> when)
    {
        using var folder = new FeatureFolder(("a.feature", feature));
        using var stop = new CancellationTokenSource();
        return TestRun.Execute(folder.Options(typeof(AppleSteps)) with { Workers = 1 }, new StopAt(stop, when), stop.Token);
    }

    /// <summary>Stops when the run starts (-1), or when the scenario with a certain number starts.</summary>
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

    [Binding]
    internal sealed class StoppingSteps(CancellationTokenSource stop, FeatureContext feature)
    {
        private static readonly ManualResetEventSlim Never = new();

        [Given("attempt {int} stops the run")]
        public void StopAtAttempt(int attempt)
        {
            feature.TryGetValue("attempts", out int before);
            feature["attempts"] = before + 1;
            if (before + 1 == attempt)
            {
                stop.Cancel();
            }

            throw new InvalidOperationException("broken");
        }

        [Given("it hangs, and the run is stopped")]
        public void Hang()
        {
            stop.Cancel();
            Never.Wait();
        }
    }

    [Binding]
    internal static class HangingRunHook
    {
        private static readonly ManualResetEventSlim Never = new();

        [BeforeTestRun]
        public static void Hang(CancellationTokenSource stop)
        {
            stop.Cancel();
            Never.Wait();
        }
    }
}
