using System.Collections.Concurrent;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Kinds;
using Scenarios.Kernel;

namespace Scenarios.Cluster.Bootstrap;

/// <summary>
/// The cluster as a user finds it, five days after kubeadm and kind made it. Built once per process and number of workers, by sending
/// its objects to an API server of its own, and shared by all clusters: nothing in it depends on a cluster's seed.
/// </summary>
internal static class BootstrapSnapshot
{
    private const ulong Seed = 20260101;

    /// <summary>How old a new cluster is.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromDays(5) + TimeSpan.FromHours(3);

    private static readonly ConcurrentDictionary<int, StoreSnapshot> Snapshots = new();

    public static StoreSnapshot Of(int workers) => Snapshots.GetOrAdd(workers, Build);

    private static StoreSnapshot Build(int workers)
    {
        var simulation = new Simulation(Seed, start: Simulation.DefaultStart - Age);
        var server = new KubeApiServer(simulation, StoreSnapshot.Empty, KindList.Strategies);
        var writer = new BootstrapWriter(server, simulation);
        var namespaces = BootstrapNamespaces.Write(writer);
        simulation.RunFor(TimeSpan.FromSeconds(1));
        var nodes = new List<ApiObject> { BootstrapNodes.Write(writer, 0) };
        BootstrapPods.WriteStatic(writer, nodes[0]);
        writer.Create("service", ("address", new StringValue(BootstrapNodes.AddressOf(0))));
        simulation.RunFor(TimeSpan.FromSeconds(5));
        BootstrapNamespaces.WriteAccounts(writer, namespaces);
        simulation.RunFor(TimeSpan.FromSeconds(8));
        for (var worker = 1; worker <= workers; worker++)
        {
            nodes.Add(BootstrapNodes.Write(writer, worker));
        }

        simulation.RunFor(TimeSpan.FromSeconds(5));
        BootstrapPods.WriteProxy(writer, nodes.ConvertAll(static node => node.Name));
        BootstrapDns.Write(writer);
        return server.TakeSnapshot();
    }
}
