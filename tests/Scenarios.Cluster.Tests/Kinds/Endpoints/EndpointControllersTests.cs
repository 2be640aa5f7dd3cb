using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Tests.Controllers;

namespace Scenarios.Cluster.Tests.Kinds.Endpoints;

public class EndpointControllersTests
{
    private readonly ControlPlane _plane = new();

    [Test]
    public void Service_WithReadyPods_HasTheirAddressesInOrder()
    {
        _plane.Create(Workloads.Deployment("web", 3, "nginx:1.12"));
        _plane.Create(Service);
        _plane.Settle();

        var endpoints = _plane.Get(KnownResources.Endpoints, "web");
        var subset = endpoints.ListAt("subsets").ShouldHaveSingleItem();
        subset.List("addresses").Select(item => item.Text("ip")).ShouldBe(["10.244.1.1", "10.244.1.2", "10.244.1.3"]);
        subset.List("ports").ToString().ShouldBe("""[{"name":"http-port","port":80,"protocol":"TCP"}]""");
        endpoints.Labels.ToString().ShouldBe("""{"endpoints.kubernetes.io/managed-by":"endpoint-controller"}""");
        var slice = _plane.List(KnownResources.EndpointSlices, "kubernetes.io/service-name=web").ShouldHaveSingleItem();
        slice.Name.ShouldMatch("^web-[bcdfghjklmnpqrstvwxz2456789]{5}$");
        slice.ListAt("endpoints").Count.ShouldBe(3);
        slice.ListAt("endpoints")[0].Find("conditions")!.ToString().ShouldBe("""{"ready":true,"serving":true,"terminating":false}""");
    }

    [Test]
    public void Service_WithoutPods_HasAnEmptySlice()
    {
        _plane.Create(Service);
        _plane.Settle();

        var slice = _plane.List(KnownResources.EndpointSlices, "kubernetes.io/service-name=web").ShouldHaveSingleItem();
        slice.Tree["endpoints"].ShouldBe(NullValue.Instance);
        _plane.Get(KnownResources.Endpoints, "web").Tree.ContainsKey("subsets").ShouldBeFalse();
    }

    [Test]
    public void Service_PodDeleted_TakesItsAddressAway()
    {
        _plane.Create(Workloads.Deployment("web", 3, "nginx:1.12"));
        _plane.Create(Service);
        _plane.Settle();
        var pod = _plane.List(KnownResources.Pods, "app=web")[0];

        _plane.Api.Delete(KnownResources.Pods, "default", pod.Name, DeleteOptions.Default);
        _plane.Settle();

        var subset = _plane.Get(KnownResources.Endpoints, "web").ListAt("subsets").ShouldHaveSingleItem();
        subset.List("addresses").Select(item => item.Text("ip")).ShouldNotContain(pod.TextAt("status", "podIP"));
        subset.List("addresses").Count.ShouldBe(3);
    }

    [Test]
    public void Service_PodsComeAndGo_KeepsItsSlice()
    {
        // As recorded from a 1.33 cluster: a Service that is scaled to nothing keeps its slice, with its name and age.
        _plane.Create(Service);
        _plane.Settle();
        var first = SliceName();

        _plane.Create(Workloads.Deployment("web", 2, "nginx:1.12"));
        _plane.Settle();
        SliceName().ShouldBe(first);

        _plane.Api.Delete(KnownResources.Deployments, "default", "web", DeleteOptions.Default);
        _plane.Settle();
        SliceName().ShouldBe(first);

        string SliceName() => _plane.List(KnownResources.EndpointSlices, "kubernetes.io/service-name=web").ShouldHaveSingleItem().Name;
    }

    [Test]
    public void Service_ManyPods_HasSlicesOfOneHundred()
    {
        _plane.Create(Workloads.Deployment("web", 250, "nginx:1.12"));
        _plane.Create(Service);
        _plane.Settle();

        var slices = _plane.List(KnownResources.EndpointSlices, "kubernetes.io/service-name=web");
        slices.Select(slice => slice.ListAt("endpoints").Count).Sum().ShouldBe(250);
        slices.Max(slice => slice.ListAt("endpoints").Count).ShouldBe(100);
    }

    [Test]
    public void Service_Deleted_TakesEndpointsAndSlicesAway()
    {
        _plane.Create(Service);
        _plane.Settle();

        _plane.Api.Delete(KnownResources.Services, "default", "web", DeleteOptions.Default).ValueOrThrow();
        _plane.Settle();

        _plane.List(KnownResources.EndpointSlices, "kubernetes.io/service-name=web").ShouldBeEmpty();
        _plane.Api.Get(KnownResources.Endpoints, "default", "web").IsSuccess.ShouldBeFalse();
    }

    [Test]
    public void Endpoints_WrittenByHand_AreMirrored()
    {
        _plane.Create("{apiVersion: v1, kind: Service, metadata: {name: db}, spec: {ports: [{port: 5432}]}}");
        _plane.Create("""
            {apiVersion: v1, kind: Endpoints, metadata: {name: db}, subsets: [{addresses: [{ip: 192.0.2.7}], ports: [{port: 5432}]}]}
            """);
        _plane.Settle();

        var slice = _plane.List(KnownResources.EndpointSlices, "kubernetes.io/service-name=db").ShouldHaveSingleItem();
        slice.TextAt("metadata", "labels", "endpointslice.kubernetes.io/managed-by").ShouldBe("endpointslicemirroring-controller.k8s.io");
        slice.ListAt("endpoints").ToString().ShouldBe("""[{"addresses":["192.0.2.7"],"conditions":{"ready":true}}]""");

        _plane.Api.Delete(KnownResources.Endpoints, "default", "db", DeleteOptions.Default).ValueOrThrow();
        _plane.Settle();
        _plane.List(KnownResources.EndpointSlices, "kubernetes.io/service-name=db").ShouldBeEmpty();
    }

    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
        spec:
          ports: [{name: http-port, port: 8080, targetPort: 80}]
          selector: {app: web}
        """;
}
