using System.Threading.Tasks;
using Reqnroll;
using Reqnroll.Bindings.Discovery;
using Reqnroll.BoDi;
using Reqnroll.Configuration;
using Reqnroll.Infrastructure;
using Reqnroll.Tracing;

namespace Scenarios.Running.Runtime;

/// <summary>
/// Reqnroll's manager, but that the end of the process is no end of the run: the host ends each run itself, and one that never began has no
/// hooks to run.
/// </summary>
internal sealed class TestRunners(
    IObjectContainer globalContainer, IContainerBuilder containerBuilder, ReqnrollConfiguration reqnrollConfiguration,
    IRuntimeBindingRegistryBuilder bindingRegistryBuilder, ITestTracer testTracer)
    : TestRunnerManager(globalContainer, containerBuilder, reqnrollConfiguration, bindingRegistryBuilder, testTracer)
{
    protected override Task OnDomainUnloadAsync() => Task.CompletedTask;
}
