using Reqnroll.BoDi;
using Scenarios.Steps.Hosting;
using Scenarios.Steps.Snapshots;

namespace Scenarios.Steps.Bindings;

/// <summary>
/// Keeps account of the snapshots a run asks for; accepted ones that a whole feature no longer asks for fail it, so that none is left
/// behind.
/// </summary>
[Binding]
public static class SnapshotHooks
{
    /// <summary>One ledger for the run: registered in its container, which those of features and scenarios stand in.</summary>
    [BeforeTestRun]
    public static void OpenLedger(IObjectContainer run)
    {
        ArgumentNullException.ThrowIfNull(run);
        run.RegisterInstanceAs(new SnapshotLedger());
    }

    /// <summary>The last hook, so that snapshots which other hooks ask for count.</summary>
    [AfterScenario(Order = int.MaxValue)]
    public static void NoteEnd(ScenarioContext scenario, ScenarioHost host, SnapshotLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(ledger);
        ledger.Of(host)
            .Finish(host.ScenarioIndex, scenario.TestError is null && scenario.ScenarioExecutionStatus == ScenarioExecutionStatus.OK);
    }

    /// <summary>A feature that several threads run ends several times: the ledger gives its account once, when it is complete.</summary>
    [AfterFeature]
    public static void FindStale(FeatureContext feature, RunSettings settings, SnapshotLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(settings);
        StaleSnapshots.Check(ledger, FeaturePlace.Of(feature), settings.UpdateSnapshots);
    }
}
