using System.ComponentModel;
using NUnit.Framework;

namespace Scenarios.NUnit;

/// <summary>
/// The base of a fixture with <see cref="FeaturesAttribute"/>. Its scenarios run side by side, within a feature and across features, unless the
/// attribute says otherwise.
/// </summary>
public abstract class FeatureFixture
{
    /// <summary>Runs one scenario; NUnit calls it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void RunScenario(ScenarioCase scenario) => ScenarioReport.Report(scenario.Run(), scenario.Seed);

    /// <summary>Ends the run that the scenarios were part of; NUnit calls it.</summary>
    [OneTimeTearDown]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EndRun() => FeatureRun.End(GetType());
}
