using System.Collections.Concurrent;
using NUnit.Framework;
using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;

namespace Scenarios.NUnit;

/// <summary>The run behind one fixture: opened when NUnit discovers tests, ended when the fixture ends.</summary>
internal sealed class FeatureRun(TestSession session)
{
    // NUnit creates fixtures itself and gives no other way to get from the instance that built the tests to the one that it tears down.
    private static readonly ConcurrentDictionary<Type, FeatureRun> Open = new();

    private readonly ConcurrentDictionary<PlannedScenario, ScenarioResult> _results = new();
    private readonly ConcurrentDictionary<HookResult, bool> _told = new(ReferenceEqualityComparer.Instance);

    public TestSession Session => session;

    public static FeatureRun Start(Type fixture, RunOptions options) => Open[fixture] = new FeatureRun(TestSession.Open(options));

    public ScenarioResult Run(PlannedScenario scenario) => _results[scenario] = session.Run(scenario);

    /// <summary>Fails with the first failed hook that has not been reported yet.</summary>
    public void TellHooks(IReadOnlyList<HookResult> hooks)
    {
        foreach (var hook in hooks)
        {
            if (_told.TryAdd(hook, true))
            {
                TestContext.Out.Write(hook.Output);
                if (hook.Status == TestStatus.Failed)
                {
                    Assert.Fail(hook.Message + "\n" + hook.Failure?.StackTrace);
                }
            }
        }
    }

    public static void End(Type fixture)
    {
        if (!Open.TryRemove(fixture, out var run))
        {
            return;
        }

        var result = run.Session.Close(run._results.Select(pair => new ScenarioOutcome(pair.Key, pair.Value)));
        run.TellHooks([.. result.Hooks, .. result.Features.SelectMany(feature => feature.Hooks)]);
    }
}
