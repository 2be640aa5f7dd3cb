using System.Globalization;
using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Tests.Controllers;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Tests.Bootstrap;

/// <summary>The nodes that a cluster starts with: as many as wanted, each with Pod addresses of its own.</summary>
internal sealed class BootstrapNodesTests
{
    [TestCase(3, "10.244.0.0/16")]
    [TestCase(255, "10.244.0.0/16")]
    [TestCase(256, "10.240.0.0/12")]
    public void PodNetwork_HoldsTheRangesOfAllNodes(int workers, string network)
    {
        var api = new SimulatedCluster(new ClusterOptions { Workers = workers }).Api;

        var manager = Pod.Of(api.Get(KnownResources.Pods, "kube-system", "kube-controller-manager-control-plane").ValueOrThrow());
        manager.Tree.ToString().ShouldContain($"--cluster-cidr={network}");
        var proxy = api.Get(KnownResources.ConfigMaps, "kube-system", "kube-proxy").ValueOrThrow();
        proxy.Tree.ToString().ShouldContain($"clusterCIDR: {network}");
    }

    [Test]
    public void Nodes_BeyondTheFirst256_HaveRangesOfTheirOwn()
    {
        var cluster = new SimulatedCluster(new ClusterOptions { Workers = 600 });
        var nodes = cluster.Api.List(KnownResources.Nodes, string.Empty, ListOptions.All).ValueOrThrow().Items.Select(Node.Of)
            .ToList();

        nodes.Select(static node => node.Spec.PodCIDR).Distinct().Count().ShouldBe(601);
        nodes.Single(static node => node.Name == "worker600").Spec.PodCIDR.ShouldBe("10.246.88.0/24");
    }

    [Test]
    public void Pod_OnALateNode_HasAnAddressOfThatNodesRange()
    {
        var cluster = new SimulatedCluster(new ClusterOptions { Workers = 300 });
        var pod = ControlPlane.Parse(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: late}
            spec: {nodeName: worker300, containers: [{name: nginx, image: 'nginx:1.27'}]}
            """);
        cluster.Api.Create(KnownResources.Pods, "default", pod, WriteOptions.Default).ValueOrThrow();

        cluster.Simulation.RunFor(TimeSpan.FromMinutes(1));

        Pod.Of(cluster.Api.Get(KnownResources.Pods, "default", "late").ValueOrThrow()).Status.PodIP.ShouldBe("10.245.44.2");
    }

    [Test]
    public void Cluster_OfMoreNodesThanThereAreRanges_IsRefused()
    {
        var refusal = Should.Throw<ArgumentOutOfRangeException>(
            () => new SimulatedCluster(new ClusterOptions { Workers = ClusterOptions.MostWorkers + 1 }));

        refusal.Message.ShouldContain(ClusterOptions.MostWorkers.ToString(CultureInfo.InvariantCulture));
    }
}
