using Scenarios.Running.Results;
using Scenarios.Report.Html;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Report.Html;

/// <summary>What a page shows besides passed and failed: retries, hooks, what did not run.</summary>
public sealed class OutcomeHtmlTests
{
    [Test]
    public void Write_PassedOnARetry_IsToldAtTheTopAndInPlaceWithItsAttempts()
    {
        var failed = Scenario("S", TestStatus.Failed, 3, Step(status: TestStatus.Failed) with { Message = "not yet" });

        var page = HtmlReport.Write(Run(Feature(scenarios: [Scenario(steps: Step()) with { EarlierAttempts = [failed, failed] }])));

        page.ShouldContain("1 scenario (1 passed, 1 of them flaky)");
        page.ShouldContain("<h2 data-i=\"retried\">Passed on a retry</h2>");
        page.ShouldContain("<p class=\"reason\">flaky: passed in attempt 3</p>");
        page.ShouldContain("<summary>Attempts 1–2: failed</summary>");
        page.ShouldContain("not yet");
    }

    [Test]
    public void Write_HookThatPassed_ShowsWhatItWroteAndNotItsName()
    {
        var hook = new HookResult
        {
            Type = HookType.AfterScenario,
            Method = "ReplayHooks.Tell",
            Status = TestStatus.Passed,
            Output = "Scenario seed 7",
        };

        var page = HtmlReport.Write(Run(Feature(scenarios: [Scenario(status: TestStatus.Failed) with { Hooks = [hook], Message = "no" }])));

        page.ShouldContain("Scenario seed 7");
        page.ShouldNotContain("ReplayHooks");
        page.ShouldNotContain("AfterScenario");
    }

    [Test]
    public void Write_HookThatFailed_IsNamed()
    {
        var hook = new HookResult { Type = HookType.AfterScenario, Method = "Hooks.Break", Status = TestStatus.Failed, Message = "no" };

        HtmlReport.Write(Run(Feature(scenarios: [Scenario(status: TestStatus.Failed) with { Hooks = [hook] }])))
            .ShouldContain("<p>AfterScenario Hooks.Break</p>");
    }

    [Test]
    public void Write_ScenarioThatWasLeftOut_SaysWhy()
    {
        var leftOut = Scenario(status: TestStatus.Skipped) with { IsLeftOut = true, Message = "Not run: the run was stopped before." };

        var page = HtmlReport.Write(Run(Feature(scenarios: [leftOut])) with { IsStopped = true });

        page.ShouldContain("<p class=\"reason\">Not run: the run was stopped before.</p>");
        page.ShouldContain("1 scenario (1 not run)");
        page.ShouldContain("The run was stopped before its end.");
    }

    [Test]
    public void Write_PathsOfThisMachine_AreNotTold()
    {
        var step = Step(status: TestStatus.Failed) with
        {
            Message = "/home/me/shop/b.yaml is odd\n   at A.B() in /src/of/me/A.cs:line 4",
            Output = "$ cat /home/me/shop/c\n",
            Failure = new Failure("E", "", "   at A.B() in /src/of/me/A.cs:line 4"),
        };

        var page = HtmlReport.Write(
            Run(Feature(scenarios: [Scenario("S", TestStatus.Failed, 3, step)])) with { BaseDirectory = "/home/me/shop" });

        page.ShouldNotContain("/home/me");
        page.ShouldNotContain("/src/of/me");
        page.ShouldContain("A.cs:line 4");
    }
}
