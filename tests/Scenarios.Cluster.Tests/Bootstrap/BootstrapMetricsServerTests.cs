using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Bootstrap;
using Scenarios.Cluster.Controllers.TemplateHash;

namespace Scenarios.Cluster.Tests.Bootstrap;

/// <summary>metrics-server in a cluster that starts with it.</summary>
internal sealed class BootstrapMetricsServerTests
{
    [Test]
    public void Hash_IsThatOfTheTemplate()
    {
        var cluster = new SimulatedCluster(new ClusterOptions { HasMetricsServer = true });
        var deployment = cluster.Api.Get(KnownResources.Deployments, "kube-system", "metrics-server").ValueOrThrow();

        PodTemplateHash.Of(deployment.ObjectAt("spec", "template"), null).ShouldBe(BootstrapMetricsServer.Hash);
    }

    [Test]
    public void Cluster_WithIt_StaysAsItIs()
    {
        var cluster = new SimulatedCluster(new ClusterOptions { HasMetricsServer = true });
        var changes = new List<ObjectChange>();
        cluster.Observe(changes.Add);

        cluster.Simulation.RunFor(TimeSpan.FromMinutes(10));

        changes.ShouldBeEmpty();
        var api = cluster.Api.Resources.Where(type => type.Group == "metrics.k8s.io").Select(type => type.Plural);
        api.ShouldBe(["nodes", "pods"], ignoreOrder: true);
    }

    [Test]
    public void Cluster_WithoutIt_HasNoSuchApi() =>
        new SimulatedCluster(new ClusterOptions()).Api.Resources.ShouldNotContain(type => type.Group == "metrics.k8s.io");
}
