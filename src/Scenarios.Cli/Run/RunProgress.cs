using Scenarios.Cli.Output;
using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Run;

/// <summary>What a run shows while it goes on: on a terminal a bar below the lines that others get.</summary>
internal abstract class RunProgress : IRunObserver, IDisposable
{
    public static RunProgress Create(Verbosity verbosity) => verbosity == Verbosity.Quiet ? new QuietProgress()
        : ConsoleTerminal.CanRedraw ? new LiveProgress(Console.Out, new ColourText(ConsoleTerminal.HasColour), verbosity)
        : new PlainProgress(Console.Out, verbosity);

    public abstract void RunStarted(RunPlan plan);

    public abstract void ScenarioStarted(PlannedScenario scenario);

    public abstract void ScenarioFinished(PlannedScenario scenario, ScenarioResult result);

    /// <summary>Shows what is left, and leaves the cursor at the start of a clean line. Doing it again does nothing.</summary>
    public abstract void Dispose();
}
