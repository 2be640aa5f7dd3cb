using Scenarios.Steps.Hosting;
using Scenarios.Steps.Snapshots;

namespace Scenarios.Steps.Bindings;

/// <summary>After a feature: accepted snapshots that its text does not ask for any more fail it, so that none is left behind.</summary>
[Binding]
public static class SnapshotHooks
{
    [AfterFeature]
    public static void FindStale(FeatureContext feature, RunSettings settings) =>
        StaleSnapshots.Check(FeaturePlace.Of(feature), settings.UpdateSnapshots);
}
