using System.Globalization;
using System.Threading.Tasks;
using Reqnroll;
using Reqnroll.Bindings;
using Reqnroll.BoDi;
using Reqnroll.Configuration;
using Reqnroll.Infrastructure;
using Scenarios.Running.Runtime.Given;

namespace Scenarios.Running.Runtime;

/// <summary>
/// Reqnroll's own runtime, open for one run: its bindings, and a test runner for each worker. Thread-safe. Many may be open in one process,
/// for none is entered into Reqnroll's register of runs by assembly.
/// </summary>
internal sealed class ReqnrollRuntime
{
    private readonly ITestRunnerManager _manager;

    private ReqnrollRuntime(IObjectContainer container)
    {
        _manager = container.Resolve<ITestRunnerManager>();
        Registry = container.Resolve<IBindingRegistry>();
        RunHooks = container.Resolve<RunHookLog>();
        BindingCulture = container.Resolve<ReqnrollConfiguration>().BindingCulture;
    }

    /// <summary>The step definitions, hooks and transformations.</summary>
    public IBindingRegistry Registry { get; }

    /// <summary>The hooks around the run, as they end.</summary>
    public RunHookLog RunHooks { get; }

    /// <summary>The culture of step arguments; null for that of the feature's language.</summary>
    public CultureInfo? BindingCulture { get; }

    /// <summary>Reads the configuration, loads plug-ins, finds the bindings.</summary>
    /// <exception cref="ReqnrollException">The configuration is wrong, or a binding assembly is not to be had.</exception>
    public static ReqnrollRuntime Open(RuntimeOptions options)
    {
        var assembly = options.Assemblies.Concat(options.Types.Select(type => type.Assembly)).FirstOrDefault()
            ?? typeof(ReqnrollRuntime).Assembly;
        var container = new RuntimeContainers(options).CreateGlobalContainer(assembly);
        var runtime = new ReqnrollRuntime(container);
        runtime._manager.Initialize(assembly);
        // The bindings are found when the first runner is made; it goes to the first worker.
        runtime.Release(runtime.Acquire());
        return runtime;
    }

    /// <summary>Runs the hooks before the run.</summary>
    public Task StartAsync() => _manager.FireTestRunStartAsync();

    /// <summary>Runs the hooks after the run and disposes what it made.</summary>
    public Task EndAsync() => _manager.DisposeAsync();

    /// <summary>A test runner that nobody else has.</summary>
    public ITestRunner Acquire() => _manager.GetTestRunner();

    /// <summary>Gives a test runner back. One whose thread was given up is not given back.</summary>
    public void Release(ITestRunner runner) => _manager.ReleaseTestRunnerToPool(runner);

    /// <summary>The services of a runner that is never run.</summary>
    public IObjectContainer AcquireServices() => Acquire().TestThreadContext.TestThreadContainer;

    /// <summary>What keeps a runner's results.</summary>
    public static Recorder RecorderOf(ITestRunner runner) => runner.TestThreadContext.TestThreadContainer.Resolve<Recorder>();
}
