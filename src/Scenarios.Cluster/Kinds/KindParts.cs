using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Cluster.Machinery;
using Scenarios.Kernel;

namespace Scenarios.Cluster.Kinds;

/// <summary>The strategy and controllers of one kind.</summary>
/// <param name="strategy">What the API server does to its objects in addition to the common behaviour.</param>
/// <param name="controllers">The simulated controllers of kube-controller-manager.</param>
internal sealed class KindParts(
    Func<Simulation, ObjectStore, ResourceStrategy> strategy,
    params Func<ComponentContext, IController>[] controllers)
{
    public KindParts(Func<ResourceStrategy> strategy, params Func<ComponentContext, IController>[] controllers)
        : this((_, _) => strategy(), controllers)
    {
    }

    public Func<Simulation, ObjectStore, ResourceStrategy> Strategy => strategy;

    /// <summary>
    /// The resources without which the controllers have nothing to do: they start when one of these comes into use. Empty if they start
    /// with the cluster.
    /// </summary>
    public IReadOnlyList<string> WaitsFor { get; init; } = [];

    public IReadOnlyList<Func<ComponentContext, IController>> Controllers => controllers;
}
