using Reqnroll.Bindings;
using Scenarios.NUnit;
using Scenarios.Running.Results;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Adapter;

public sealed class ScenarioReportTests
{
    [Test]
    public void Reason_StepAndHookAfterItFailed_TellsBoth()
    {
        var steps = Scenario(
            status: TestStatus.Failed,
            steps: [Step(), Step("it is blue", TestStatus.Failed) with { Message = "It is red." }]);
        var scenario = steps with { Hooks = [Hook(HookType.BeforeScenario, null), Hook(HookType.AfterScenario, "The hook broke.")] };

        ScenarioReport.Reason(scenario).ShouldBe("Then it is blue\nIt is red.\nThe hook broke.");
    }

    [Test]
    public void Reason_HookBeforeFailed_ComesFirst()
    {
        var steps = Scenario(
            status: TestStatus.Failed,
            steps: [Step("it is blue", TestStatus.Undefined) with { Message = "No sentence." }]);
        var scenario = steps with { Hooks = [Hook(HookType.BeforeScenario, "The hook broke.")] };

        ScenarioReport.Reason(scenario).ShouldBe("The hook broke.\nThen it is blue\nNo sentence.");
    }

    [Test]
    public void Reason_MessageOfTheScenario_IsToldBesideTheStep() =>
        ScenarioReport
            .Reason(
                Scenario(status: TestStatus.Failed, steps: [Step("x", TestStatus.Failed) with { Message = "No." }])
                    with
                { Message = "The end broke." })
            .ShouldBe("Then x\nNo.\nThe end broke.");

    private static HookResult Hook(HookType type, string? message) =>
        new() { Type = type, Method = "Hooks.Break", Status = message is null ? TestStatus.Passed : TestStatus.Failed, Message = message };
}
