using Scenarios.Cli.Run;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Tests.Run;

/// <summary>The text at the end of a run.</summary>
internal sealed class RunSummaryTests
{
    [Test]
    public void Write_PassedOnARetry_IsToldWithWhatTheLastAttemptSaid()
    {
        var failed = Scenario(TestStatus.Failed) with { Steps = [Step(TestStatus.Failed) with { Message = "not yet" }] };

        Write(Run(Scenario(TestStatus.Passed) with { EarlierAttempts = [failed, failed] })).ShouldBe("""
            flaky: a.feature:3  S (passed in attempt 3)
              a.feature:4  Then it is so
                not yet

            1 scenario (1 passed, 1 of them flaky) in 0.50 s

            """);
    }

    [Test]
    public void Write_FailedOnEveryRetry_SaysHowOften() =>
        Write(Run(Scenario(TestStatus.Failed) with { EarlierAttempts = [Scenario(TestStatus.Failed)] }))
            .ShouldStartWith("failed: a.feature:3  S (in 2 attempts)\n");

    [Test]
    public void Write_HookOfTheRunThatFailed_IsToldOnce()
    {
        var hook = Hook(HookType.BeforeTestRun, TestStatus.Failed) with { Message = "the database is gone" };
        var notRun = Scenario(TestStatus.Failed) with { Message = hook.WhyNotRun };

        Write(Run(notRun, notRun with { Line = 9 }) with { Hooks = [hook] }).ShouldBe("""
            failed: hook BeforeTestRun Hooks.Do
                the database is gone
              Scenarios that did not run because of it:
                a.feature:3  S
                a.feature:9  S

            2 scenarios (2 failed) in 0.50 s

            """);
    }

    [Test]
    public void Write_HookThatFailedInSeveralFeatures_IsToldOnceWithThem()
    {
        var hook = Hook(HookType.AfterFeature, TestStatus.Failed) with { Message = "no" };
        var run = Run(Scenario(TestStatus.Passed));
        var feature = run.Features[0] with { Hooks = [hook] };

        var text = Write(run with { Features = [feature, feature with { Uri = "b.feature" }] });

        text.Split("Hooks.Do").Length.ShouldBe(2);
        text.ShouldStartWith("failed: hook AfterFeature Hooks.Do in a.feature, b.feature\n    no\n");
    }

    [Test]
    public void Write_HookThatPassed_ShowsWhatItWroteAndNotItsName()
    {
        var text = Write(
            Run(Scenario(TestStatus.Failed) with
            {
                Hooks = [Hook(
                HookType.AfterScenario,
                TestStatus.Passed) with { Output = "Scenario seed 7\n" }]
            }));

        text.ShouldContain("\n  Scenario seed 7\n");
        text.ShouldNotContain("Hooks.Do");
    }

    [Test]
    public void Write_DryRun_SaysWhatMatched() =>
        Write(Run(Scenario(TestStatus.Skipped)) with { IsDryRun = true }).ShouldBe("1 scenario (1 matched) in 0.50 s (dry run)\n");

    [TestCase(true, "Stopped: 1 of 2 scenarios did not run to their end.\n\n2 scenarios (1 passed, 1 not run) in 0.50 s\n")]
    [TestCase(false, "Stopped: all scenarios had run by then.\n\n2 scenarios (1 passed, 1 skipped) in 0.50 s\n")]
    public void Write_StoppedRun_SaysHowManyDidNotRun(bool isLeftOut, string expected) =>
        Write(
            Run(Scenario(TestStatus.Passed), Scenario(TestStatus.Skipped) with { IsLeftOut = isLeftOut })
                with
            { IsStopped = true }).ShouldBe(expected);

    [Test]
    public void Write_Reports_SaysWhereTheyAreAndEndsWithTheCount() =>
        Write(
            Run(Scenario(TestStatus.Passed)),
            "report: html page.html").ShouldBe("report: html page.html\n1 scenario (1 passed) in 0.50 s\n");

    private static string Write(RunResult run, params string[] closing)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new RunSummary(output).Write(run, closing);
        return output.ToString();
    }

    private static RunResult Run(params ScenarioResult[] scenarios) => new()
    {
        Features =
            [new FeatureResult
            {
                Uri = "a.feature", Language = "en", Keyword = "Feature", Name = "F", Line = 1, Scenarios = scenarios, Rules = [],
            }],
        Seed = 1,
        Duration = TimeSpan.FromMilliseconds(500),
    };

    private static ScenarioResult Scenario(TestStatus status) =>
        new() { Uri = "a.feature", Identity = "F / S", Keyword = "Scenario", Name = "S", Line = 3, Status = status, Steps = [] };

    private static StepResult Step(TestStatus status) => new() { Keyword = "Then", Text = "it is so", Line = 4, Status = status };

    private static HookResult Hook(HookType type, TestStatus status) => new() { Type = type, Method = "Hooks.Do", Status = status };
}
