using System.Collections.Concurrent;
using NUnit.Framework;
using Scenarios.Running.Execution;
using Scenarios.Running.Results;

namespace Scenarios.NUnit;

/// <summary>The run behind one fixture: opened when NUnit looks for tests, ended when the fixture is.</summary>
internal sealed class FeatureRun(TestSession session)
{
    // NUnit makes fixtures by itself and gives no other way from the one it made the tests with to the one it ends.
    private static readonly ConcurrentDictionary<Type, FeatureRun> Open = new();

    private readonly ConcurrentDictionary<PlannedScenario, ScenarioResult> results = new();

    public TestSession Session => session;

    public static FeatureRun Start(Type fixture, RunOptions options) => Open[fixture] = new FeatureRun(TestSession.Open(options));

    public ScenarioResult Run(PlannedScenario scenario) => results[scenario] = session.Run(scenario);

    public static void End(Type fixture)
    {
        if (!Open.TryRemove(fixture, out var run))
        {
            return;
        }

        var result = run.Session.Close(run.results.Select(pair => new ScenarioOutcome(pair.Key, pair.Value)));
        foreach (var error in result.Errors.Except(run.Session.Plan.Errors))
        {
            Assert.Fail(error.ToString());
        }

        foreach (var hook in result.Hooks.Concat(result.Features.SelectMany(feature => feature.Hooks)))
        {
            TestContext.Out.Write(hook.Output);
            if (hook.Status == TestStatus.Failed)
            {
                Assert.Fail(hook.Message + "\n" + hook.Failure?.StackTrace);
            }
        }
    }
}
