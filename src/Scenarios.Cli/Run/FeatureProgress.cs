using Scenarios.Running.Planning;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Run;

/// <summary>Shows one line for each feature, in the order of their files.</summary>
internal abstract class FeatureProgress : RunProgress
{
    private FeatureLines _features = new([]);

    public override void RunStarted(RunPlan plan) => _features = new FeatureLines(plan.Scenarios);

    public override void ScenarioStarted(PlannedScenario scenario)
    {
    }

    public override void ScenarioFinished(PlannedScenario scenario, ScenarioResult result) => Show(_features.Finish(scenario, result));

    public override void Dispose() => Show(_features.Rest());

    /// <summary>Shows the lines of these features; none if only the figures have changed.</summary>
    protected abstract void Show(IReadOnlyList<FeatureTally> features);
}
