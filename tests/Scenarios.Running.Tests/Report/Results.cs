using Scenarios.Running.Results;
using Scenarios.Running.Sources;

namespace Scenarios.Running.Tests.Report;

/// <summary>Results with defaults, so that a test sets only what it is about.</summary>
internal static class Results
{
    public static RunResult Run(params FeatureResult[] features) => new() { Features = features, Seed = 42 };

    public static FeatureResult Feature(
        string name = "F",
        string uri = "features/a.feature",
        ScenarioResult[]? scenarios = null,
        RuleResult[]? rules = null) => new()
        {
            Uri = uri,
            Language = "en",
            Keyword = "Feature",
            Name = name,
            Line = 1,
            Scenarios = scenarios ?? [],
            Rules = rules ?? [],
        };

    public static RuleResult Rule(string name, params ScenarioResult[] scenarios) =>
        new() { Keyword = "Rule", Name = name, Line = 1, Scenarios = scenarios };

    public static ScenarioResult Scenario(
        string name = "S",
        TestStatus status = TestStatus.Passed,
        int line = 3,
        params StepResult[] steps) => new()
        {
            Uri = "features/a.feature",
            Identity = $"F / {name}",
            Keyword = "Scenario",
            Name = name,
            Line = line,
            Status = status,
            Steps = steps,
        };

    public static ScenarioResult Row(string value, int line, int examplesLine = 10, TestStatus status = TestStatus.Passed) =>
        Scenario($"eat {value}", status, line) with
        {
            Outline = new OutlineRow("eat <n>", 5, examplesLine == 10 ? "few" : "many", "", examplesLine),
            Arguments = [KeyValuePair.Create("n", value)],
        };

    public static StepResult Step(string text = "it is so", TestStatus status = TestStatus.Passed, int line = 4) =>
        new() { Keyword = "Then", Text = text, Line = line, Status = status };
}
