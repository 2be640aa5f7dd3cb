using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;

namespace Scenarios.NUnit;

/// <summary>A scenario, as the argument of its NUnit test.</summary>
public sealed class ScenarioCase
{
    private readonly FeatureRun _run;

    internal ScenarioCase(FeatureRun run, PlannedScenario scenario)
    {
        _run = run;
        Scenario = scenario;
    }

    internal PlannedScenario Scenario { get; }

    /// <summary>The command that runs the scenario again, in the folder that features are named relative to.</summary>
    internal string Replay => ReplayLine.Of(_run.Session.Options, Scenario.Pickle);

    internal ScenarioResult Run() => _run.Run(Scenario);

    /// <summary>Fails if a hook of the scenario's feature failed and that has not been reported yet.</summary>
    internal void TellHooks() => _run.TellHooks(_run.Session.HooksOf(Scenario));

    /// <summary>The scenario's name.</summary>
    public override string ToString() => Scenario.Pickle.Identity;
}
