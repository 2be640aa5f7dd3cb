using Reqnroll.BoDi;
using Scenarios.Steps.Hosting;
using Scenarios.Steps.Snapshots;

namespace Scenarios.Steps.Bindings;

/// <summary>
/// Records which snapshots a run asks for. If a whole feature no longer asks for an accepted snapshot, the feature fails, so that no file
/// is left behind.
/// </summary>
[Binding]
public static class SnapshotHooks
{
    /// <summary>Creates one ledger for the run, in the run's container, so that features and scenarios share it.</summary>
    [BeforeTestRun]
    public static void OpenLedger(IObjectContainer run)
    {
        ArgumentNullException.ThrowIfNull(run);
        run.RegisterInstanceAs(new SnapshotLedger());
    }

    /// <summary>Runs as the last hook, so that snapshots of other hooks count.</summary>
    [AfterScenario(Order = int.MaxValue)]
    public static void NoteEnd(ScenarioContext scenario, ScenarioHost host, SnapshotLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(ledger);
        ledger.Of(host)
            .Finish(host.ScenarioIndex, scenario.TestError is null && scenario.ScenarioExecutionStatus == ScenarioExecutionStatus.OK);
    }

    /// <summary>
    /// Checks for updates that were undone, and for stale snapshots. A feature that runs on several threads ends several times, but
    /// the ledger is complete only once.
    /// </summary>
    [AfterFeature]
    public static void FindStale(FeatureContext feature, RunSettings settings, SnapshotLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ledger.DocStrings(FeaturePlace.Of(feature).Path).RequireNoneMisled();
        StaleSnapshots.Check(ledger, FeaturePlace.Of(feature), settings.UpdateSnapshots);
    }
}
