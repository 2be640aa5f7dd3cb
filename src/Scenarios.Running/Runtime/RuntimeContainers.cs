using Reqnroll;
using Reqnroll.BoDi;
using Reqnroll.Events;
using Reqnroll.Infrastructure;
using Scenarios.Running.Runtime.Given;

namespace Scenarios.Running.Runtime;

/// <summary>
/// Creates Reqnroll's containers. Each test runner's recorder listens to that runner's events, and the host's services about a feature or
/// scenario are registered before the first hook.
/// </summary>
internal sealed class RuntimeContainers(RuntimeOptions options) : ContainerBuilder(new RuntimeDependencies(options))
{
    public override IObjectContainer CreateTestThreadContainer(IObjectContainer globalContainer)
    {
        var container = base.CreateTestThreadContainer(globalContainer);
        container.Resolve<ITestThreadExecutionEventPublisher>().AddListener(container.Resolve<Recorder>());
        return container;
    }

    public override IObjectContainer CreateFeatureContainer(IObjectContainer testThreadContainer, FeatureInfo featureInfo)
    {
        var container = base.CreateFeatureContainer(testThreadContainer, featureInfo);
        if (featureInfo is FileFeatureInfo info)
        {
            options.ConfigureFeature?.Invoke(info.File, container);
        }

        return container;
    }

    public override IObjectContainer CreateScenarioContainer(IObjectContainer testThreadContainer, ScenarioInfo scenarioInfo)
    {
        var container = base.CreateScenarioContainer(testThreadContainer, scenarioInfo);
        if (scenarioInfo is PlannedScenarioInfo info)
        {
            options.ConfigureScenario?.Invoke(info.Pickle, container);
        }

        return container;
    }
}
