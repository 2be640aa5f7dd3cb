using Scenarios.Running.Execution;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Run;

/// <summary>What a run shows while it goes on: a line for each feature, in the order of their files; on a terminal a bar below them.</summary>
internal abstract class RunProgress : IRunObserver, IDisposable
{
    private FeatureLines _features = new([]);

    public static RunProgress Create() => ConsoleTerminal.CanRedraw
        ? new LiveProgress(Console.Out, new ColourText(ConsoleTerminal.HasColour))
        : new PlainProgress(Console.Out);

    public virtual void RunStarted(RunPlan plan) => _features = new FeatureLines(plan.Scenarios);

    public virtual void ScenarioStarted(PlannedScenario scenario)
    {
    }

    public virtual void ScenarioFinished(PlannedScenario scenario, ScenarioResult result) => Show(_features.Finish(scenario, result));

    /// <summary>Shows what is left, and leaves the cursor at the start of a clean line. Doing it again does nothing.</summary>
    public virtual void Dispose() => Show(_features.Rest());

    /// <summary>Shows the lines of these features.</summary>
    protected abstract void Show(IReadOnlyList<FeatureTally> features);
}
