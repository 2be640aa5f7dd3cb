using System.Diagnostics;
using System.Threading.Tasks;
using Reqnroll;
using Reqnroll.Bindings;
using Scenarios.Running.Configuration;
using Scenarios.Running.Parsing;
using Scenarios.Running.Planning;
using Scenarios.Running.Reading.Checks;
using Scenarios.Running.Results;
using Scenarios.Running.Runtime;
using Scenarios.Running.Runtime.Given;
using Scenarios.Running.Selection;

namespace Scenarios.Running.Execution;

/// <summary>
/// An open run. The host runs its scenarios when it likes, as a test framework's adapter must; <see cref="TestRun"/> runs them all.
/// </summary>
public sealed class TestSession
{
    private readonly ReqnrollRuntime _runtime;
    private readonly Dictionary<FeatureFile, FeatureRun> _features = [];
    private readonly StepFinder _finder;
    private readonly List<HookResult> _hooks = [];
    private readonly Lazy<string?> _beginning;
    private bool _runsAll;

    private TestSession(RunOptions options, ReqnrollRuntime runtime, RunPlan plan, long opened)
    {
        Options = options;
        Plan = plan;
        Start = opened;
        StartedAt = DateTimeOffset.UtcNow;
        _runtime = runtime;
        _finder = new StepFinder(runtime, options.Snippets, options.Advice);
        Describer = new StepDescriber(_finder);
        _beginning = new Lazy<string?>(() => RunHooks(HookType.BeforeTestRun, runtime.StartAsync));
        var stars = CanRun ? new StarTypes(Registry) : null;
        foreach (var group in plan.Scenarios.GroupBy(scenario => scenario.Feature))
        {
            var feature = new FeatureRun(group.Key, group.Count());
            _features.Add(group.Key, feature);
            foreach (var scenario in group)
            {
                stars?.Resolve(scenario.Pickle, feature.Info);
            }
        }
    }

    /// <summary>The files and the selected scenarios.</summary>
    public RunPlan Plan { get; }

    /// <summary>The options that the session was opened with.</summary>
    public RunOptions Options { get; }

    /// <summary>When the session was opened, by <see cref="Stopwatch"/>.</summary>
    internal long Start { get; }

    internal DateTimeOffset StartedAt { get; }

    /// <summary>Whether steps can run: a mistake in one step class would fail every step.</summary>
    internal bool CanRun => Registry.IsValid;

    internal StepDescriber Describer { get; }

    internal IBindingRegistry Registry => _runtime.Registry;

    /// <summary>Once cancelled, nothing new starts.</summary>
    internal CancellationToken Stop { get; private init; }

    /// <summary>Once cancelled, nothing is waited for.</summary>
    internal CancellationToken Abandon { get; private init; }

    internal bool IsStopped => Stop.IsCancellationRequested || Abandon.IsCancellationRequested;

    internal TimeSpan StepTimeout { get; private init; }

    /// <summary>Parses the files, opens Reqnroll, finds the bindings and selects the scenarios. Nothing runs yet.</summary>
    /// <exception cref="ArgumentException">An option is malformed: tags, name.</exception>
    /// <exception cref="ReqnrollException">reqnroll.json is wrong, or names an assembly that cannot be loaded.</exception>
    public static TestSession Open(RunOptions options) => Open(options, CancellationToken.None, CancellationToken.None);

    /// <summary>The same for a run that can be stopped: see <see cref="TestRun.Execute"/>.</summary>
    internal static TestSession Open(RunOptions options, CancellationToken stop, CancellationToken abandon)
    {
        var opened = Stopwatch.GetTimestamp();
        var selection = new ScenarioSelection(options);
        var folder = options.BaseDirectory ?? Environment.CurrentDirectory;
        var limit = Debugger.IsAttached ? Timeout.InfiniteTimeSpan : options.StepTimeout;
        // Both take equally long; in parallel they are done in half the time.
        var configurationFolder = options.ConfigurationFolder ?? folder;
        var configuration = ReqnrollJson.Load(configurationFolder);
        var opening = Task.Run(() => ReqnrollRuntime.Open(RuntimeOptionsOf(options, configurationFolder, configuration, limit)));
        var loader = new FeatureLoader(folder, configuration.FeatureLanguage, options.AllowEmpty);
        var loaded = loader.Load(options.Paths);
        var scenarios = selection.Choose(loaded);
        var runtime = opening.GetAwaiter().GetResult();
        var errors = loader.Errors.Concat(BindingErrors.Of(runtime.Registry)).ToArray();
        var plan = new RunPlan(loaded.Select(feature => feature.File).ToArray(), scenarios, errors)
        {
            MatchedCount = selection.MatchedCount,
        };
        return new TestSession(options, runtime, plan, opened) { StepTimeout = limit, Stop = stop, Abandon = abandon };
    }

    /// <summary>
    /// Runs a scenario, with retries, and waits for its end. Its feature stays open, with the objects of its hooks, until its last scenario
    /// has run or the session is closed. Thread-safe: if scenarios of a feature run in parallel, the feature is opened once for each of
    /// them.
    /// </summary>
    public ScenarioResult Run(PlannedScenario scenario)
    {
        ScenarioResult? result = null;
        var only = new Queue<PlannedScenario>([scenario]);
        new LanePool(this, 1, _ => only.TryDequeue(out var next) ? next : null, (_, finished) => result = finished).Run();
        return result!;
    }

    /// <summary>The hooks of a scenario's feature that have run so far.</summary>
    public IReadOnlyList<HookResult> HooksOf(PlannedScenario scenario) => FeatureOf(scenario).Hooks;

    /// <summary>Runs the hooks after the run, disposes the run's objects, and returns all results.</summary>
    /// <param name="outcomes">The outcomes of scenarios, in any order; scenarios that are missing were not run.</param>
    public RunResult Close(IEnumerable<ScenarioOutcome> outcomes)
    {
        var ended = outcomes.OrderBy(outcome => outcome.Scenario.Index).ToArray();
        foreach (var worker in _features.Values.SelectMany(feature => feature.Workers))
        {
            WatchedThread.Run(StepTimeout, Abandon, worker.LeaveAsync, out _);
        }

        if (_beginning.IsValueCreated)
        {
            RunHooks(HookType.AfterTestRun, _runtime.EndAsync);
        }

        return new RunResult
        {
            Features = ResultTree.Assemble(ended, file => _features[file].Hooks),
            Record = new RunRecord(Plan, ended, Registry, _finder.Snippet),
            Errors = Plan.Errors,
            Notes = [.. Plan.Features.Where(file => file.Pickles.Count > 0).SelectMany(
                file => UnusedColumns.Find(file.Uri, file.Document))],
            Hooks = _hooks,
            Seed = Options.Seed,
            StepFiles = Options.StepFiles,
            Bindings = Options.Bindings,
            StartedAt = StartedAt,
            Duration = Stopwatch.GetElapsedTime(Start),
            IsStopped = IsStopped,
            IsDryRun = Options.DryRun,
            Part = Options.Shard is { } shard ? new RunPart(shard.Index, shard.Count) : null,
            MatchedCount = Plan.MatchedCount,
            BaseDirectory = Path.GetFullPath(Options.BaseDirectory ?? Environment.CurrentDirectory),
        };
    }

    /// <summary>Announces that all scenarios run in one go, so that no feature needs to stay open for later scenarios.</summary>
    internal void RunAll() => _runsAll = true;

    /// <summary>Returns a worker for the calling thread: preferably one that has the scenario's feature open.</summary>
    internal Worker TakeWorker(PlannedScenario scenario) =>
        FeatureOf(scenario).Workers.TryTake(out var worker) ? worker : new Worker(_runtime);

    /// <summary>Takes a worker back. It is kept for the next scenario of its feature if <see cref="Run"/> may bring one.</summary>
    internal async Task PutAsync(Worker worker)
    {
        if (worker.Feature is { } feature && !_runsAll)
        {
            feature.Workers.Add(worker);
            return;
        }

        await worker.LeaveAsync();
        worker.Release();
    }

    /// <summary>Closes a feature on all workers that have it, after its last scenario.</summary>
    internal async Task EndAsync(FeatureRun feature, Worker worker)
    {
        await worker.LeaveAsync();
        while (feature.Workers.TryTake(out var other))
        {
            await other.LeaveAsync();
            other.Release();
        }
    }

    /// <summary>The feature of a scenario.</summary>
    internal FeatureRun FeatureOf(PlannedScenario scenario) => _features[scenario.Feature];

    /// <summary>
    /// Runs the hooks before the run at the first call. Returns why nothing can run if one of them failed; otherwise null.
    /// </summary>
    internal string? Begin() => _beginning.Value;

    /// <summary>The result of a scenario that cannot run because a hook failed.</summary>
    internal ScenarioResult NotRun(PlannedScenario scenario, string failure) => Describer.NotRun(scenario, FeatureOf(scenario), failure);

    /// <summary>The result of a scenario whose steps are only matched, not run.</summary>
    internal ScenarioResult Match(PlannedScenario scenario)
    {
        var matched = Describer.NotRun(scenario, FeatureOf(scenario), null);
        return Options.DryRun && !scenario.Pickle.IsIgnored && matched.Status == TestStatus.Skipped
            ? matched with { Message = LeftOutText.DryRun }
            : matched;
    }

    /// <summary>The result of a scenario that is not started because the run has ended.</summary>
    internal static ScenarioResult LeaveOut(PlannedScenario scenario, string reason)
    {
        var result = ScenarioResults.Of(scenario, [.. scenario.Pickle.Steps.Select(StepDescriber.LeaveOut)], [], null, default, default);
        return result with { Status = TestStatus.Skipped, Message = reason, IsLeftOut = true };
    }

    private static RuntimeOptions RuntimeOptionsOf(RunOptions options, string folder, ReqnrollJson configuration, TimeSpan limit) => new()
    {
        Assemblies = options.BindingAssemblies,
        Types = options.BindingTypes,
        Folder = folder,
        Configuration = configuration,
        Formatters = options.Formatters,
        PluginFolders = options.PluginFolders,
        StepTimeout = limit,
        ConfigureRun = options.ConfigureRun,
        ConfigureFeature = options.ConfigureFeature,
        ConfigureScenario = options.ConfigureScenario,
        Accounts = options.Accounts,
    };

    /// <summary>Runs the hooks before or after the run. Returns why the run cannot continue if one failed.</summary>
    private string? RunHooks(HookType type, Func<Task> hooks)
    {
        var ended = WatchedThread.Run(StepTimeout, Abandon, hooks, out var thrown);
        _hooks.AddRange(_runtime.RunHooks.Take(ended || Abandon.IsCancellationRequested ? null : StepTimeout));
        if (thrown is not null && !_hooks.Exists(hook => hook.Type == type && hook.Status == TestStatus.Failed))
        {
            _hooks.Add(HookResults.OfReqnroll(type, thrown));
        }

        return _hooks.Find(hook => hook.Type == type && hook.Status == TestStatus.Failed)?.WhyNotRun;
    }
}
