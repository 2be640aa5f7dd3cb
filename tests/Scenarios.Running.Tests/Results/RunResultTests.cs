using Scenarios.Running.Results;
using Scenarios.Running.Sources;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Results;

public sealed class RunResultTests
{
    private static readonly ScenarioResult Failed = Scenario(status: TestStatus.Failed);
    private static readonly HookResult Broken = new() { Type = HookType.AfterFeature, Method = "Hooks.Break", Status = TestStatus.Failed };
    private static readonly SourceError Wrong = new("a.feature", 0, 0, "wrong");

    [Test]
    public void ExitCode_AllPassed_IsZero()
    {
        Run().ExitCode.ShouldBe(0);
        Run(Feature(scenarios: [Scenario()], rules: [Rule("R", Scenario())])).ExitCode.ShouldBe(0);
        (Run(Feature(scenarios: [Scenario()])) with { Hooks = [Broken with { Status = TestStatus.Passed }] }).ExitCode.ShouldBe(0);
    }

    [Test]
    public void ExitCode_SomethingDidNotPass_IsOne()
    {
        Run(Feature(scenarios: [Scenario(), Failed])).ExitCode.ShouldBe(1);
        Run(Feature(scenarios: [Failed, Scenario()])).ExitCode.ShouldBe(1);
        Run(Feature(scenarios: [Scenario()], rules: [Rule("R", Failed)])).ExitCode.ShouldBe(1);
        (Run(Feature(scenarios: [Scenario()])) with { Hooks = [Broken] }).ExitCode.ShouldBe(1);
        Run(Feature(scenarios: [Scenario()]) with { Hooks = [Broken] }).ExitCode.ShouldBe(1);
    }

    [Test]
    public void ExitCode_InputIsWrong_IsTwoWhateverElse() =>
        (Run(Feature(scenarios: [Failed])) with { Errors = [Wrong] }).ExitCode.ShouldBe(2);

    [Test]
    public void ExitCode_Stopped_IsThatOfAnInterruptWhateverElse() =>
        (Run(Feature(scenarios: [Failed])) with { Errors = [Wrong], IsStopped = true }).ExitCode.ShouldBe(130);

    [Test]
    public void AllScenarios_OfAFeature_AreThoseOfItsRulesAfterTheOthers() =>
        Run(Feature(scenarios: [Scenario("a"), Scenario("a")], rules: [Rule("R", Scenario("b")), Rule("Q", Scenario("c"))]),
            Feature(scenarios: [Scenario("d")]))
            .AllScenarios.Select(scenario => scenario.Name).ShouldBe(["a", "a", "b", "c", "d"]);

    [TestCase(0, 0, "a.feature: wrong")]
    [TestCase(3, 0, "a.feature:3: wrong")]
    [TestCase(3, 5, "a.feature:3:5: wrong")]
    public void ToString_OfAnError_IsItsPlaceAndWhatIsWrong(int line, int column, string expected) =>
        new SourceError("a.feature", line, column, "wrong").ToString().ShouldBe(expected);

    [Test]
    public void WhatIsNotSaid_IsEmpty()
    {
        Feature().Description.ShouldBeEmpty();
        Rule("R").Description.ShouldBeEmpty();
        Scenario().Description.ShouldBeEmpty();
        Step().Output.ShouldBeEmpty();
        Broken.Output.ShouldBeEmpty();
        Run().BaseDirectory.ShouldBeEmpty();
    }
}
