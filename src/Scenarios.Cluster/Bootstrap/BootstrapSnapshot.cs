using System.Collections.Concurrent;
using Scenarios.Cluster.ApiServer.Serving;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Kinds;
using Scenarios.Kernel;

namespace Scenarios.Cluster.Bootstrap;

/// <summary>
/// The cluster as a user finds it, five days after kubeadm and kind created it. Built once per process and set of nodes, by sending the
/// objects to a separate API server, and shared by all clusters: nothing in it depends on a cluster's seed.
/// </summary>
internal static class BootstrapSnapshot
{
    private const ulong Seed = 20260101;

    /// <summary>How old a new cluster is.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromDays(5) + TimeSpan.FromHours(3);

    // Lazy, so that scenarios that begin at once wait for one snapshot instead of each making it.
    private static readonly ConcurrentDictionary<string, Lazy<StoreSnapshot>> Snapshots = new(StringComparer.Ordinal);

    /// <param name="nodes">The names of the nodes, the control plane first.</param>
    /// <param name="hasMetricsServer">Whether metrics-server is installed.</param>
    public static StoreSnapshot Of(IReadOnlyList<string> nodes, bool hasMetricsServer = false) => Snapshots.GetOrAdd(
        string.Join('\n', hasMetricsServer ? [BootstrapMetricsServer.Name, .. nodes] : nodes),
        _ => new Lazy<StoreSnapshot>(() => Build([.. nodes], hasMetricsServer))).Value;

    public static StoreSnapshot Of(int workers) => Of(NamesOf(workers));

    /// <summary>kind's names for a control plane and this many workers.</summary>
    public static IReadOnlyList<string> NamesOf(int workers)
    {
        var names = new string[workers + 1];
        for (var node = 0; node < names.Length; node++)
        {
            names[node] = BootstrapNodes.NameOf(node);
        }

        return names;
    }

    private static StoreSnapshot Build(string[] nodes, bool hasMetricsServer)
    {
        var simulation = new Simulation(Seed, start: Simulation.DefaultStart - Age);
        var server = new KubeApiServer(simulation, StoreSnapshot.Empty, KindList.Strategies);
        var writer = new BootstrapWriter(server, simulation);
        var namespaces = BootstrapNamespaces.Write(writer);
        simulation.RunFor(TimeSpan.FromSeconds(1));
        BootstrapPods.WriteStatic(writer, BootstrapNodes.Write(writer, 0, nodes[0]), nodes.Length);
        writer.Create("service", ("address", new StringValue(BootstrapNodes.AddressOf(0))));
        simulation.RunFor(TimeSpan.FromSeconds(5));
        BootstrapNamespaces.WriteAccounts(writer, namespaces);
        simulation.RunFor(TimeSpan.FromSeconds(8));
        for (var worker = 1; worker < nodes.Length; worker++)
        {
            BootstrapNodes.Write(writer, worker, nodes[worker]);
        }

        simulation.RunFor(TimeSpan.FromSeconds(5));
        BootstrapPods.WriteProxy(writer, nodes);
        BootstrapDns.Write(writer, nodes[0]);
        BootstrapAccounts.Write(writer);
        if (hasMetricsServer)
        {
            simulation.RunFor(TimeSpan.FromSeconds(124));
            BootstrapMetricsServer.Write(writer, nodes[^1], nodes.Length - 1);
        }

        var made = Simulation.DefaultStart - Age;
        var later = hasMetricsServer ? BootstrapMetricsServer.ObjectsOf(made) : [];
        return server.TakeSnapshot().With(new BootstrapAccess(made, later).Find);
    }
}
