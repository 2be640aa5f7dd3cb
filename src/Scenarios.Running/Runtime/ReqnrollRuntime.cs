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
/// Reqnroll's own runtime, opened for one run: its bindings, and a test runner for each worker. Thread-safe. Several can be open in one
/// process, because none is registered in Reqnroll's table of runs by assembly.
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
    /// <exception cref="ReqnrollException">The configuration is wrong, or a binding assembly cannot be loaded.</exception>
    public static ReqnrollRuntime Open(RuntimeOptions options)
    {
        var assembly = options.Assemblies.Concat(options.Types.Select(type => type.Assembly)).FirstOrDefault()
            ?? typeof(ReqnrollRuntime).Assembly;
        var container = new RuntimeContainers(options).CreateGlobalContainer(assembly);
        var runtime = new ReqnrollRuntime(container);
        runtime._manager.Initialize(assembly);
        // The bindings are found when the first runner is created; the first worker uses it.
        runtime.Release(runtime.Acquire());
        return runtime;
    }

    /// <summary>Runs the hooks before the run.</summary>
    public Task StartAsync() => _manager.FireTestRunStartAsync();

    /// <summary>Runs the hooks after the run and disposes what the run created.</summary>
    public Task EndAsync() => _manager.DisposeAsync();

    /// <summary>Returns a test runner that nobody else uses.</summary>
    public ITestRunner Acquire() => _manager.GetTestRunner();

    /// <summary>Returns a test runner to the pool. One whose thread was abandoned is not returned.</summary>
    public void Release(ITestRunner runner) => _manager.ReleaseTestRunnerToPool(runner);

    /// <summary>The services of a runner that is never run.</summary>
    public IObjectContainer AcquireServices() => Acquire().TestThreadContext.TestThreadContainer;

    /// <summary>The recorder of a runner's results.</summary>
    public static Recorder RecorderOf(ITestRunner runner) => runner.TestThreadContext.TestThreadContainer.Resolve<Recorder>();
}
