using Scenarios.Cli.Output;
using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Run;

/// <summary>The progress of a run: lines, and on a terminal a bar below them.</summary>
internal abstract class RunProgress : IRunObserver, IDisposable
{
    public static RunProgress Create(Verbosity verbosity) => verbosity == Verbosity.Quiet ? new QuietProgress()
        : ConsoleTerminal.CanRedraw ? new LiveProgress(Console.Out, new ColourText(ConsoleTerminal.HasColour), verbosity)
        : new PlainProgress(Console.Out, verbosity);

    public abstract void RunStarted(RunPlan plan);

    public abstract void ScenarioStarted(PlannedScenario scenario);

    public abstract void ScenarioFinished(PlannedScenario scenario, ScenarioResult result);

    /// <summary>Shows the remaining lines and leaves the cursor at the start of an empty line. Idempotent.</summary>
    public abstract void Dispose();
}
