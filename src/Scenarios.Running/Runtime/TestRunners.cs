using System.Threading.Tasks;
using Reqnroll;
using Reqnroll.Bindings.Discovery;
using Reqnroll.BoDi;
using Reqnroll.Configuration;
using Reqnroll.Infrastructure;
using Reqnroll.Tracing;

namespace Scenarios.Running.Runtime;

/// <summary>
/// Reqnroll's manager, except that the end of the process does not end the run. The host ends each run itself, and a run that never began
/// has no hooks to run.
/// </summary>
internal sealed class TestRunners(
    IObjectContainer globalContainer, IContainerBuilder containerBuilder, ReqnrollConfiguration reqnrollConfiguration,
    IRuntimeBindingRegistryBuilder bindingRegistryBuilder, ITestTracer testTracer)
    : TestRunnerManager(globalContainer, containerBuilder, reqnrollConfiguration, bindingRegistryBuilder, testTracer)
{
    protected override Task OnDomainUnloadAsync() => Task.CompletedTask;
}
