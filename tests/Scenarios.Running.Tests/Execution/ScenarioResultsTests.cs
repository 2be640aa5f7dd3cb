using Scenarios.Running.Execution;
using Scenarios.Running.Results;
using Scenarios.Running.Tests.Planning;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Execution;

public sealed class ScenarioResultsTests
{
    private static readonly TestStatus[] ByWorth =
        [TestStatus.Passed, TestStatus.Skipped, TestStatus.Pending, TestStatus.Undefined, TestStatus.Ambiguous, TestStatus.Failed];

    [Test]
    public void Of_Steps_TheWorstCounts()
    {
        foreach (var (worse, better) in ByWorth.Zip(ByWorth)
            .SelectMany(pair => ByWorth.Where(one => one < pair.First).Select(one => (pair.First, one))))
        {
            StatusOf([Step(status: better), Step(status: worse)]).ShouldBe(worse);
            StatusOf([Step(status: worse), Step(status: better)]).ShouldBe(worse);
            StatusOf([Step(status: better)], [Hook(worse)]).ShouldBe(worse);
            StatusOf([Step(status: worse)], [Hook(better)]).ShouldBe(worse);
        }
    }

    [Test]
    public void Of_NothingRan_Passed()
    {
        StatusOf([]).ShouldBe(TestStatus.Passed);
        StatusOf([Step()], message: "no").ShouldBe(TestStatus.Failed);
    }

    [Test]
    public void Of_Scenario_SaysWhatItIs()
    {
        const string Text = """
            @f
            Feature: F
              @s
              Scenario Outline: eat <n>
                Words.
                Given <n> apples
                Examples: few
                  | n |
                  | 3 |

            """;
        var plan = Plans.Of(("a.feature", Text));

        var result = ScenarioResults.Of(plan[0], [], [], "no", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));

        (result.Uri, result.Keyword, result.Name, result.Line, result.Message)
            .ShouldBe(("a.feature", "Scenario Outline", "eat 3", 9, "no"));
        result.Tags.ShouldBe(["@f", "@s"]);
        result.Arguments.ShouldBe([KeyValuePair.Create("n", "3")]);
        result.Outline!.Name.ShouldBe("eat <n>");
        result.Description.Trim().ShouldBe("Words.");
        (result.StartedAfter, result.Duration).ShouldBe((TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)));
        result.Identity.ShouldBe(plan[0].Pickle.Identity);
    }

    [Test]
    public void Assemble_Outcomes_AreInFeaturesAndRules()
    {
        const string Text = """
            Feature: F
              Scenario: S0
                Given 1 apple
              Rule: first
                Scenario: S1
                  Given 1 apple
                Scenario: S2
                  Given 1 apple
              Rule: second
                Scenario: S3
                  Given 1 apple

            """;
        var plan = Plans.Of(("a.feature", Text), ("b.feature", "Feature: G\n  Scenario: S0\n    Given 1 apple\n"));
        var hook = Hook(TestStatus.Passed);

        var features = ResultTree.Assemble(
            plan.Where(scenario => scenario.Pickle.Name != "S3")
                .Select(scenario => new ScenarioOutcome(scenario, Scenario(scenario.Pickle.Name))),
            file => file.Name == "G" ? [hook] : []);

        features.Select(feature => (feature.Uri, feature.Name, feature.Line)).ShouldBe([("a.feature", "F", 1), ("b.feature", "G", 1)]);
        features[0].Scenarios.Select(scenario => scenario.Name).ShouldBe(["S0"]);
        var rule = features[0].Rules.ShouldHaveSingleItem();
        (rule.Name, rule.Line, string.Join(' ', rule.Scenarios.Select(scenario => scenario.Name))).ShouldBe(("first", 4, "S1 S2"));
        features.Select(feature => feature.Hooks.Count).ShouldBe([0, 1]);
    }

    private static TestStatus StatusOf(StepResult[] steps, HookResult[]? hooks = null, string? message = null) =>
        ScenarioResults.Of(Plans.Of(1)[0], steps, hooks ?? [], message, default, default).Status;

    private static HookResult Hook(TestStatus status) => new() { Type = HookType.BeforeScenario, Method = "Hooks.Do", Status = status };
}
