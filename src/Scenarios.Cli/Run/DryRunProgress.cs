using Scenarios.Running.Execution;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Run;

/// <summary>One line for each feature of a dry run: of how many scenarios every step has its definition.</summary>
internal sealed class DryRunProgress(TextWriter output) : RunProgress
{
    private readonly Dictionary<string, List<ScenarioResult>> _features = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _left = new(StringComparer.Ordinal);

    public override void RunStarted(RunPlan plan)
    {
        foreach (var scenario in plan.Scenarios)
        {
            _left[scenario.Feature.Uri] = _left.GetValueOrDefault(scenario.Feature.Uri) + 1;
            _features[scenario.Feature.Uri] = [];
        }
    }

    public override void ScenarioStarted(PlannedScenario scenario)
    {
    }

    public override void ScenarioFinished(PlannedScenario scenario, ScenarioResult result)
    {
        var uri = scenario.Feature.Uri;
        _features[uri].Add(result);
        if (--_left[uri] == 0)
        {
            output.WriteLine($"{(_features[uri].TrueForAll(ended => ended.IsAcceptable) ? "ok  " : "FAIL")} {uri}  {CountText.Of(_features[uri], isDryRun: true)}");
        }
    }

    public override void Dispose() => output.Flush();
}
