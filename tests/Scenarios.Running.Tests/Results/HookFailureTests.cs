using Scenarios.Running.Results;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Results;

public sealed class HookFailureTests
{
    [Test]
    public void Of_HookOfTheRun_HasTheScenariosThatDidNotRunBecauseOfIt()
    {
        var hook = Hook(HookType.BeforeTestRun);
        var stopped = Scenario("stopped", TestStatus.Failed, 3, Step(status: TestStatus.Skipped)) with { Message = hook.WhyNotRun };
        var undefined = Scenario("undefined", TestStatus.Failed, 9, Step(status: TestStatus.Undefined)) with { Message = hook.WhyNotRun };
        var other = Scenario("other", TestStatus.Failed, 12, Step(status: TestStatus.Failed));

        var failure = HookFailure.Of(Run(Feature(scenarios: [stopped, undefined, other])) with { Hooks = [hook] }).ShouldHaveSingleItem();

        failure.Hook.ShouldBe(hook);
        failure.Features.ShouldBeEmpty();
        failure.NotRun.ShouldBe([stopped]);
    }

    [Test]
    public void Of_SameFailureInSeveralFeatures_IsOneWithItsFiles()
    {
        var run = Run(
            Feature(uri: "a.feature") with { Hooks = [Hook(HookType.AfterFeature)] },
            Feature(uri: "b.feature") with { Hooks = [Hook(HookType.AfterFeature), Hook(HookType.AfterFeature, "other")] });

        HookFailure.Of(run).Select(failure => (failure.Hook.Message, string.Join(' ', failure.Features)))
            .ShouldBe([("no", "a.feature b.feature"), ("other", "b.feature")]);
    }

    [TestCase(TestStatus.Failed, true, TestStatus.Skipped, 0, true)]
    [TestCase(TestStatus.Skipped, true, TestStatus.Skipped, 0, false, TestName = "IsBecauseOf_DidNotFail_No")]
    [TestCase(TestStatus.Failed, false, TestStatus.Skipped, 0, false, TestName = "IsBecauseOf_SaysSomethingElse_No")]
    [TestCase(TestStatus.Failed, true, TestStatus.Passed, 0, false, TestName = "IsBecauseOf_AStepRan_No")]
    [TestCase(TestStatus.Failed, true, TestStatus.Skipped, 1, false, TestName = "IsBecauseOf_AHookRan_No")]
    public void IsBecauseOf(TestStatus status, bool saysSo, TestStatus step, int hooks, bool expected)
    {
        var hook = Hook(HookType.BeforeTestRun);
        var scenario = Scenario("S", status, 3, Step(status: TestStatus.Skipped), Step(status: step)) with
        {
            Message = saysSo ? "Not run: Hooks.Break [BeforeTestRun] failed." : "no",
            Hooks = [.. Enumerable.Repeat(Hook(HookType.BeforeScenario), hooks)],
        };

        HookFailure.IsBecauseOf(scenario, hook).ShouldBe(expected);
    }

    [Test]
    public void Of_HooksThatPassed_HasNone() =>
        HookFailure.Of(Run() with { Hooks = [Hook(HookType.BeforeTestRun) with { Status = TestStatus.Passed }] }).ShouldBeEmpty();

    private static HookResult Hook(HookType type, string message = "no") =>
        new() { Type = type, Method = "Hooks.Break", Status = TestStatus.Failed, Message = message };
}
