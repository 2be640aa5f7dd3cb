using Reqnroll;
using Reqnroll.Analytics;
using Reqnroll.Bindings;
using Reqnroll.Bindings.Discovery;
using Reqnroll.BoDi;
using Reqnroll.Configuration;
using Reqnroll.Formatters.Configuration;
using Reqnroll.Infrastructure;
using Reqnroll.Plugins;
using Reqnroll.Tracing;
using Reqnroll.UnitTestProvider;
using Scenarios.Accounts;
using Scenarios.Running.Runtime.Given;
using Scenarios.Running.Runtime.Matching;
using Scenarios.Running.Runtime.Silence;

namespace Scenarios.Running.Runtime;

/// <summary>Registers everything that differs from Reqnroll's defaults, through its one public extension point for that.</summary>
internal sealed class RuntimeDependencies(RuntimeOptions options) : DefaultDependencyProvider
{
    public override void RegisterGlobalContainerDefaults(ObjectContainer container)
    {
        base.RegisterGlobalContainerDefaults(container);
        container.RegisterInstanceAs(options);
        container.RegisterInstanceAs(new MatchCache());
        container.RegisterInstanceAs(new RunHookLog());
        container.RegisterTypeAs<RunOutput, IReqnrollOutputHelper>();
        container.RegisterTypeAs<RunOutput, IAttachments>();
        container.RegisterTypeAs<TestRunners, ITestRunnerManager>();
        container.RegisterTypeAs<Outcomes, IUnitTestRuntimeProvider>(ConfigDefaults.UnitTestProviderName);
        container.RegisterTypeAs<ChosenBindings, IRuntimeBindingRegistryBuilder>();
        container.RegisterTypeAs<GivenAssemblies, IBindingAssemblyLoader>();
        container.RegisterTypeAs<GivenConfiguration, IReqnrollJsonLocator>();
        container.RegisterTypeAs<GivenPlugins, IRuntimePluginLocator>();
        container.RegisterTypeAs<QuickConfiguration, IRuntimeConfigurationProvider>();
        container.RegisterTypeAs<DirectInvoker, IBindingDelegateInvoker>();
        if (!options.Formatters)
        {
            container.RegisterTypeAs<NoFormatters, IFormattersConfigurationProvider>();
        }

        container.RegisterTypeAs<NoTelemetry, IAnalyticsRuntimeTelemetryService>();
        container.RegisterTypeAs<SilentListener, ITraceListener>();
        container.RegisterTypeAs<SilentTracer, ITestTracer>();
        options.ConfigureRun?.Invoke(container);
    }

    public override void RegisterTestThreadContainerDefaults(ObjectContainer testThreadContainer)
    {
        base.RegisterTestThreadContainerDefaults(testThreadContainer);
        testThreadContainer.RegisterTypeAs<Recorder, Recorder>();
        testThreadContainer.RegisterFactoryAs<IAttachments>(container => container.Resolve<Recorder>());
        testThreadContainer.RegisterFactoryAs<IWarnings>(container => container.Resolve<Recorder>());
        if (options.Accounts)
        {
            testThreadContainer.RegisterFactoryAs<IAccountBook>(container => container.Resolve<Recorder>());
        }

        testThreadContainer.RegisterTypeAs<WatchedInvoker, IAsyncBindingInvoker>();
        testThreadContainer.RegisterTypeAs<NumberArguments, IStepArgumentTypeConverter>();
        testThreadContainer.RegisterTypeAs<CachedMatches, IStepDefinitionMatchService>();
        testThreadContainer.RegisterTypeAs<SilentListener, ITraceListener>();
        testThreadContainer.RegisterTypeAs<SilentTracer, ITestTracer>();
        // Reqnroll's core registers none by default, but IReqnrollOutputHelper needs one.
        testThreadContainer.RegisterTypeAs<ReqnrollAttachmentHandler, IReqnrollAttachmentHandler>();
    }
}
