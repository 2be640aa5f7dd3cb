using Scenarios.Cluster.ApiServer.Allocation;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Kernel;

namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>Every resource that needs more than the common strategy.</summary>
internal static class KnownStrategies
{
    public static IEnumerable<ResourceStrategy> All(Simulation simulation, ObjectStore store)
    {
        var specs = new PodSpecDefaults();
        var templates = new TemplateDefaults(specs);
        return
        [
            new DaemonSetStrategy(templates),
            new DeploymentStrategy(templates),
            new EndpointSliceStrategy(),
            new EndpointsStrategy(),
            new NamespaceStrategy(),
            new NodeStrategy(),
            new PodStrategy(specs),
            new ReplicaSetStrategy(templates),
            new SecretStrategy(),
            new ServiceStrategy(new ServiceAllocator(store, simulation.Random("api server/services"))),
            new SpecStrategy(KnownResources.Ingresses),
            new StatefulSetStrategy(templates),
        ];
    }
}
