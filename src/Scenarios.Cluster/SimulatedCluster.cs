using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Components;
using Scenarios.Cluster.Bootstrap;
using Scenarios.Cluster.Controllers;
using Scenarios.Kernel;

namespace Scenarios.Cluster;

/// <summary>
/// A simulated Kubernetes 1.33 cluster with a clock of its own: the API server, and the controllers, scheduler, nodes and network that meet at
/// it. Single-threaded: not to be shared between threads. Begins settled and some days old.
/// </summary>
public sealed class SimulatedCluster
{
    public SimulatedCluster(ClusterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Workers);
        Simulation = new Simulation(options.Seed, options.Limits);
        var server = new KubeApiServer(Simulation, BootstrapSnapshot.Of(options.Workers));
        Api = server;
        Components = new ComponentContext(Simulation, server, server.Informers, server.NodeProxies);
        foreach (var controller in ControllerList.All(Components))
        {
            ControllerRunner.Start(Simulation, server.Informers, controller);
        }
    }

    /// <summary>The clock and the queue that everything in this cluster runs on.</summary>
    public Simulation Simulation { get; }

    /// <summary>The cluster as its clients see it.</summary>
    public IApi Api { get; }

    internal ComponentContext Components { get; }
}
