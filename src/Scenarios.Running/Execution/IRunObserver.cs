using Scenarios.Running.Planning;
using Scenarios.Running.Results;

namespace Scenarios.Running.Execution;

/// <summary>Receives the events of a run. Calls come one at a time, in the order of the events, from any thread.</summary>
public interface IRunObserver
{
    /// <summary>The files are parsed and the scenarios selected.</summary>
    void RunStarted(RunPlan plan);

    /// <summary>A scenario starts. With retries, called for the first attempt only.</summary>
    void ScenarioStarted(PlannedScenario scenario);

    /// <summary>A scenario ended.</summary>
    void ScenarioFinished(PlannedScenario scenario, ScenarioResult result);
}
