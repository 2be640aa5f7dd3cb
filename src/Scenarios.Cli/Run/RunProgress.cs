using Scenarios.Running.Execution;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Run;

/// <summary>What a run shows while it goes on: a live line on a terminal, plain lines elsewhere.</summary>
internal abstract class RunProgress : IRunObserver, IDisposable
{
    public static RunProgress Create() => Console.IsOutputRedirected ? new PlainProgress(Console.Out) : new LiveProgress();

    public abstract void RunStarted(RunPlan plan);

    public abstract void ScenarioStarted(PlannedScenario scenario);

    public abstract void ScenarioFinished(PlannedScenario scenario, ScenarioResult result);

    public abstract void Dispose();
}
