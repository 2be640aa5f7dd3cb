using System.Diagnostics;
using System.Threading.Tasks;
using Scenarios.Running.Discovery;
using Scenarios.Running.Parsing;
using Scenarios.Running.Results;
using Scenarios.Running.Selection;

namespace Scenarios.Running.Execution;

/// <summary>
/// An open run whose scenarios a host runs when it likes: what a test framework's adapter needs. <see cref="TestRun"/> runs them all.
/// Scenarios may run at the same time, from any threads.
/// </summary>
public sealed class TestSession
{
    private readonly RunContext run;
    private readonly Dictionary<FeatureFile, FeatureScope> scopes = [];
    private readonly List<HookResult> hooks = [];
    private readonly OutputRecorder output = new();
    private readonly Lazy<string?> start;
    private readonly long openedAt;

    private TestSession(RunContext run, RunPlan plan, long opened)
    {
        this.run = run;
        openedAt = opened;
        Plan = plan;
        StartedAt = DateTimeOffset.UtcNow;
        run.Container.RegisterInstanceAs<IReqnrollOutputHelper>(output);
        run.Container.RegisterInstanceAs<IAttachments>(output);
        start = new Lazy<string?>(() => RunHooks(HookType.BeforeTestRun));
        foreach (var group in plan.Scenarios.GroupBy(scenario => scenario.Feature))
        {
            scopes.Add(group.Key, new FeatureScope(run, group.Key, group.Count()));
        }
    }

    /// <summary>The files and the chosen scenarios.</summary>
    public RunPlan Plan { get; }

    /// <summary>The run's seed.</summary>
    public ulong Seed => run.Options.Settings.Seed;

    internal DateTimeOffset StartedAt { get; }

    internal RunContext Context => run;

    private string BaseDirectory => run.Options.BaseDirectory ?? Environment.CurrentDirectory;

    /// <summary>Parses the files, finds the bindings, chooses the scenarios. Nothing runs yet.</summary>
    /// <exception cref="ArgumentException">An option is malformed: tags, name.</exception>
    public static TestSession Open(RunOptions options) => Open(options, CancellationToken.None, CancellationToken.None);

    /// <summary>The same, of a run that can be stopped: see <see cref="TestRun.Execute"/>.</summary>
    internal static TestSession Open(RunOptions options, CancellationToken stop, CancellationToken abandon)
    {
        var opened = Stopwatch.GetTimestamp();
        var selection = new ScenarioSelection(options);
        var discovery = Task.Run(() => BindingDiscovery.Discover(options.BindingAssemblies, options.BindingTypes));
        var loader = new FeatureLoader(options.BaseDirectory ?? Environment.CurrentDirectory, options.Language);
        var loaded = loader.Load(options.Paths);
        var scenarios = selection.Choose(loaded);
        var registry = discovery.GetAwaiter().GetResult();
        var errors = loader.Errors.Concat(registry.Errors.Select(InStepClasses)).ToArray();
        var plan = new RunPlan(loaded.Select(feature => feature.File).ToArray(), scenarios, errors) { MatchedCount = selection.MatchedCount };
        return new TestSession(new RunContext(options, registry) { Stop = stop, Abandon = abandon }, plan, opened);
    }

    /// <summary>Runs a scenario, with retries, and waits for its end. Hooks before the run and the feature run first where they have not yet.</summary>
    public ScenarioResult Run(PlannedScenario scenario)
    {
        ScenarioResult? result = null;
        var taken = 0;
        new LanePool(1, () => Interlocked.Exchange(ref taken, 1) == 0 ? scenario : null, this, (_, finished) => result = finished).Run();
        return result!;
    }

    /// <summary>Runs the hooks after the features and the run, disposes what the run made, and gives the results together.</summary>
    /// <param name="outcomes">What <see cref="Run"/> gave, in any order.</param>
    public RunResult Close(IEnumerable<ScenarioOutcome> outcomes)
    {
        foreach (var scope in scopes.Values)
        {
            if (scope.IsOpen)
            {
                HostThread.Run(run.StepTimeout, scope.End, run.Abandon);
            }
        }

        if (start.IsValueCreated)
        {
            RunHooks(HookType.AfterTestRun);
        }

        if (run.Container.OwnsAny)
        {
            HostThread.Run(run.StepTimeout, userCode => userCode.Run(run.Container.DisposeOwned), run.Abandon);
        }

        var ordered = outcomes.OrderBy(outcome => outcome.Scenario.Index).ToArray();
        return new RunResult
        {
            Features = ResultTree.Assemble(ordered, file => scopes[file].Hooks),
            Errors = [.. Plan.Errors, .. run.Registry.FindLateErrors().Select(InStepClasses)],
            Hooks = hooks,
            Seed = run.Options.Settings.Seed,
            StartedAt = StartedAt,
            Duration = Stopwatch.GetElapsedTime(openedAt),
            IsStopped = run.Stop.IsCancellationRequested || run.Abandon.IsCancellationRequested,
            IsDryRun = run.Options.DryRun,
            BaseDirectory = Path.GetFullPath(BaseDirectory),
            Record = new RunRecord(this, ordered),
        };
    }

    /// <summary>Starts one attempt at a scenario, on the thread that will run it.</summary>
    internal ScenarioExecution Begin(PlannedScenario scenario) => new(run, scopes[scenario.Feature], scenario.Pickle, StartOnce());

    /// <summary>The result of a scenario that was not started.</summary>
    internal ScenarioResult Skip(PlannedScenario scenario, string reason) =>
        new ScenarioExecution(run, scopes[scenario.Feature], scenario.Pickle, null).LeaveOut(reason);

    private static SourceError InStepClasses(string error) => new("step definitions", 0, 0, error);

    private string? StartOnce() => run.Options.DryRun ? null : start.Value;

    private string? RunHooks(HookType type)
    {
        string? failure = null;
        foreach (var hook in run.Registry.HooksOf(type))
        {
            HookResult? result = null;
            var given = HostThread.Run(run.StepTimeout, userCode => result = new HookRunner(run, run.Container, output, userCode).Run(hook), run.Abandon);
            if (!given && run.Abandon.IsCancellationRequested)
            {
                return LeftOutText.GivenUp;
            }

            hooks.Add(given ? result! : HookRunner.GivenUp(hook, run.StepTimeout, output));
            if (hooks[^1].Status == TestStatus.Failed)
            {
                failure ??= hooks[^1].WhyNotRun;
            }
        }

        return failure;
    }
}
