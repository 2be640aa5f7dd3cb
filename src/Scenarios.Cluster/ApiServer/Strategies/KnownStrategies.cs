using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Kernel;

namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>Every resource that needs more than the common strategy.</summary>
internal static class KnownStrategies
{
    public static IEnumerable<ResourceStrategy> All(Simulation simulation, ObjectStore store) => [];
}
