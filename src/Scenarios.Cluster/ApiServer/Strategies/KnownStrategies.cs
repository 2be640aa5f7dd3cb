using Scenarios.Cluster.ApiServer.Allocation;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Kernel;

namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>Every resource that needs more than the common strategy.</summary>
internal static class KnownStrategies
{
    public static IEnumerable<ResourceStrategy> All(Simulation simulation, ObjectStore store)
    {
        return
        [
            new DaemonSetStrategy(),
            new DeploymentStrategy(),
            new EndpointSliceStrategy(),
            new EndpointsStrategy(),
            new NamespaceStrategy(),
            new NodeStrategy(),
            new PodStrategy(),
            new ReplicaSetStrategy(),
            new SecretStrategy(),
            new ServiceStrategy(new ServiceAllocator(store, simulation.Random("api server/services"))),
            new SpecStrategy(KnownResources.Ingresses),
            new StatefulSetStrategy(),
        ];
    }
}
