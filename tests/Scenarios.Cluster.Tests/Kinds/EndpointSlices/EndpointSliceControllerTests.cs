using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Tests.Controllers;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Discovery;

namespace Scenarios.Cluster.Tests.Kinds.EndpointSlices;

/// <summary>What happens to slices that somebody else writes.</summary>
internal sealed class EndpointSliceControllerTests
{
    private static readonly ListOptions OfWeb = new() { LabelSelector = "kubernetes.io/service-name=web" };

    [Test]
    public void Slice_ThatSomebodyEmpties_IsRestored()
    {
        var cluster = WithService();
        var before = Slice(cluster);
        before.Endpoints.Count.ShouldBe(1);

        cluster.Api.Update(KnownResources.EndpointSlices, "default", before with { Endpoints = default }, WriteOptions.Default)
            .ValueOrThrow();
        Slice(cluster).Endpoints.Count.ShouldBe(0);
        cluster.Simulation.RunFor(TimeSpan.FromSeconds(5));

        Slice(cluster).Endpoints.ShouldBe(before.Endpoints);
        Slice(cluster).Name.ShouldBe(before.Name);
    }

    [Test]
    public void Slice_OfTheClustersOwnDns_IsRestored()
    {
        var cluster = new SimulatedCluster(new ClusterOptions());
        var dns = new ListOptions { LabelSelector = "kubernetes.io/service-name=kube-dns" };
        var before = EndpointSlice.Of(cluster.Api.List(KnownResources.EndpointSlices, "kube-system", dns).ValueOrThrow().Items.Single());

        cluster.Api.Update(KnownResources.EndpointSlices, "kube-system", before with { Endpoints = default }, WriteOptions.Default)
            .ValueOrThrow();
        cluster.Simulation.RunFor(TimeSpan.FromSeconds(5));

        var after = EndpointSlice.Of(cluster.Api.List(KnownResources.EndpointSlices, "kube-system", dns).ValueOrThrow().Items.Single());
        after.Endpoints.ShouldBe(before.Endpoints);
    }

    [Test]
    public void Slice_ThatTheControllerItselfWrote_IsNotWrittenAgain()
    {
        var cluster = WithService();
        var before = Slice(cluster).Metadata.ResourceVersion;

        cluster.Simulation.RunFor(TimeSpan.FromMinutes(10));

        Slice(cluster).Metadata.ResourceVersion.ShouldBe(before);
    }

    private static SimulatedCluster WithService()
    {
        var cluster = new SimulatedCluster(new ClusterOptions());
        Create(cluster, KnownResources.Pods, """
            apiVersion: v1
            kind: Pod
            metadata: {name: web, labels: {app: web}}
            spec: {containers: [{name: nginx, image: 'nginx:1.27'}]}
            """);
        Create(cluster, KnownResources.Services, """
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec: {selector: {app: web}, ports: [{port: 80}]}
            """);
        cluster.Simulation.RunFor(TimeSpan.FromMinutes(1));
        return cluster;
    }

    private static void Create(SimulatedCluster cluster, Api.Schema.ResourceType type, string text) =>
        cluster.Api.Create(type, "default", ControlPlane.Parse(text), WriteOptions.Default).ValueOrThrow();

    private static EndpointSlice Slice(SimulatedCluster cluster) =>
        EndpointSlice.Of(cluster.Api.List(KnownResources.EndpointSlices, "default", OfWeb).ValueOrThrow().Items.Single());
}
