using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;

namespace Scenarios.Cluster.Tests;

public class SimulatedClusterTests
{
    [Test]
    public void New_Default_HasNodesAndSystemObjects()
    {
        var cluster = new SimulatedCluster(new ClusterOptions());

        Names(cluster, KnownResources.Nodes).ShouldBe(["control-plane", "worker", "worker2", "worker3"]);
        Names(cluster, KnownResources.Namespaces).ShouldBe(["default", "kube-node-lease", "kube-public", "kube-system"]);
        Names(cluster, KnownResources.Services).ShouldBe(["default/kubernetes", "kube-system/kube-dns"]);
        Names(cluster, KnownResources.Pods).Count.ShouldBe(10);
    }

    [Test]
    public void New_Default_IsSettledAndDaysOld()
    {
        var cluster = new SimulatedCluster(new ClusterOptions());

        cluster.Simulation.IsSettled.ShouldBeTrue();
        var node = cluster.Api.Get(KnownResources.Nodes, string.Empty, "worker").ValueOrThrow();
        (cluster.Simulation.Now - node.CreationTimestamp!.Value).TotalDays.ShouldBeInRange(5, 6);
    }

    private static List<string> Names(SimulatedCluster cluster, Api.Schema.ResourceType type)
    {
        var items = cluster.Api.List(type, string.Empty, ListOptions.All).ValueOrThrow().Items;
        return [.. items.Select(item => item.Namespace.Length == 0 ? item.Name : $"{item.Namespace}/{item.Name}")];
    }
}
