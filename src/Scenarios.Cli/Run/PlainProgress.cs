using Scenarios.Running.Execution;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Run;

/// <summary>One line for each feature that has ended, for logs: written in the order in which features end.</summary>
internal sealed class PlainProgress(TextWriter output) : RunProgress
{
    private readonly Dictionary<string, FeatureCount> _features = new(StringComparer.Ordinal);

    public override void RunStarted(RunPlan plan)
    {
        foreach (var scenario in plan.Scenarios)
        {
            if (!_features.TryGetValue(scenario.Feature.Uri, out var count))
            {
                _features.Add(scenario.Feature.Uri, count = new FeatureCount());
            }

            count.Left++;
        }
    }

    public override void ScenarioStarted(PlannedScenario scenario)
    {
    }

    public override void ScenarioFinished(PlannedScenario scenario, ScenarioResult result)
    {
        var count = _features[scenario.Feature.Uri];
        count.Left--;
        count.Total++;
        if (result.Status == TestStatus.Passed)
        {
            count.Passed++;
        }

        if (count.Left == 0)
        {
            output.WriteLine($"{(count.Passed == count.Total ? "ok  " : "FAIL")} {scenario.Feature.Uri}  {count.Passed}/{count.Total}");
        }
    }

    public override void Dispose() => output.Flush();

    private sealed class FeatureCount
    {
        public int Left { get; set; }

        public int Total { get; set; }

        public int Passed { get; set; }
    }
}
