using System.Collections.Concurrent;
using System.Reflection;
using NUnit.Framework;
using Reqnroll;
using Scenarios.Running.Execution;
using Scenarios.Running.Results;

namespace Scenarios.NUnit;

/// <summary>The run behind one fixture: opened when NUnit looks for tests, ended when the fixture is.</summary>
internal sealed class FeatureRun(Type fixture, TestSession session)
{
    // NUnit makes fixtures by itself and gives no other way from the one it made the tests with to the one it ends.
    private static readonly ConcurrentDictionary<Type, FeatureRun> Open = new();

    private readonly ConcurrentDictionary<PlannedScenario, ScenarioResult> _results = new();
    private readonly ConcurrentDictionary<HookResult, bool> _told = new(ReferenceEqualityComparer.Instance);

    public TestSession Session => session;

    /// <summary>The option that a replay needs for step classes of the test project; empty where it has none.</summary>
    public string StepsOption { get; } = HasBindings(fixture.Assembly)
        ? $" --steps {ScenarioCase.Quoted(Path.GetRelativePath(session.Options.BaseDirectory!, fixture.Assembly.Location).Replace('\\', '/'))}"
        : "";

    public static FeatureRun Start(Type fixture, RunOptions options) => Open[fixture] = new FeatureRun(fixture, TestSession.Open(options));

    public ScenarioResult Run(PlannedScenario scenario) => _results[scenario] = session.Run(scenario);

    private static bool HasBindings(Assembly assembly) => assembly.GetTypes().Any(type => type.IsDefined(typeof(BindingAttribute), inherit: true));

    /// <summary>Fails with the first hook that failed and was not told yet.</summary>
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
