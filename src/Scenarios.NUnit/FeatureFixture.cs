using System.ComponentModel;
using System.Diagnostics;
using NUnit.Framework;
using NUnit.Framework.Internal;
using Scenarios.Running.Results;

namespace Scenarios.NUnit;

/// <summary>
/// The base of a fixture with <see cref="FeaturesAttribute"/>. Its features run in parallel, each with its scenarios in order, unless the
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
        // Otherwise, what NUnit's Assert records in a step would be reported a second time in addition to the failed step.
        using (new TestExecutionContext.IsolatedContext())
        {
            result = scenario.Run();
            written = TestExecutionContext.CurrentContext.CurrentResult.Output;
        }

        TestContext.Out.Write(written);
        ScenarioReport.Report(result, scenario.Replay);
        scenario.TellHooks();
    }

    /// <summary>Ends the run that the scenarios belong to; NUnit calls it.</summary>
    [OneTimeTearDown]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EndRun() => FeatureRun.End(GetType());
}
