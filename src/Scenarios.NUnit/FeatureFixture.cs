using System.ComponentModel;
using System.Diagnostics;
using NUnit.Framework;
using NUnit.Framework.Internal;
using Scenarios.Running.Results;

namespace Scenarios.NUnit;

/// <summary>
/// The base of a fixture with <see cref="FeaturesAttribute"/>. Its features run side by side, each with its scenarios in order, unless the
/// attribute says otherwise.
/// </summary>
public abstract class FeatureFixture
{
    /// <summary>Runs one scenario; NUnit calls it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [StackTraceHidden]
    public void RunScenario(ScenarioCase scenario)
    {
        ScenarioResult result;
        string written;
        // What NUnit's Assert notes in a step would be told a second time beside the step that failed.
        using (new TestExecutionContext.IsolatedContext())
        {
            result = scenario.Run();
            written = TestExecutionContext.CurrentContext.CurrentResult.Output;
        }

        TestContext.Out.Write(written);
        ScenarioReport.Report(result, scenario.Replay);
        scenario.TellHooks();
    }

    /// <summary>Ends the run that the scenarios were part of; NUnit calls it.</summary>
    [OneTimeTearDown]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EndRun() => FeatureRun.End(GetType());
}
