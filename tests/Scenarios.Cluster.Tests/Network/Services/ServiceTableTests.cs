using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Tests.Network.Services;

/// <summary>The table that stands for kube-proxy's rules and CoreDNS's caches: what it finds, and when it notices a change.</summary>
internal sealed class ServiceTableTests
{
    private const string Web =
        "clusterIP: 10.96.5.5, type: NodePort, externalIPs: [203.0.113.7], selector: {app: web}, ports: [{port: 80, nodePort: 30080}]";
    private readonly ServiceWorld _world = new(ServiceWorld.Service("web", Web, "10.244.1.1"));

    [Test]
    public void By_AddressPortAndName_FindsTheService()
    {
        var table = _world.Table;

        table.ByAddress("10.96.5.5")!.Place.ToString().ShouldBe("service/web");
        table.ByName("default", "web")!.Place.ToString().ShouldBe("service/web");
        table.ByNodePort(30080, TransportProtocol.Tcp)!.Place.ToString().ShouldBe("service/web");
        table.ByExternalAddress("203.0.113.7", 80, TransportProtocol.Tcp)!.Place.ToString().ShouldBe("service/web");
        table.ByAddress("10.96.5.6").ShouldBeNull();
        table.ByName("other", "web").ShouldBeNull();
        table.ByNodePort(30080, TransportProtocol.Udp).ShouldBeNull();
        table.ByExternalAddress("203.0.113.7", 81, TransportProtocol.Tcp).ShouldBeNull();
        table.ByExternalAddress("203.0.113.7", 80, TransportProtocol.Udp).ShouldBeNull();
        table.ByExternalAddress("203.0.113.8", 80, TransportProtocol.Tcp).ShouldBeNull();
    }

    [Test]
    public void By_AnythingOfAServiceThatIsGone_FindsNone()
    {
        _world.Delete(KnownResources.Services, "web");

        Found("10.96.5.5", 30080, "203.0.113.7").ShouldBe("");
        _world.Table.ByName("default", "web").ShouldBeNull();
        _world.Table.InOrder().Select(static rules => rules.Place.ToString()).ShouldNotContain("service/web");
    }

    [Test]
    public void By_AnythingThatAServiceHadBefore_FindsNone()
    {
        _world.Change(KnownResources.Services, "web", static service => service
            .With(["spec", "ports"], ListValue.Of(ObjectValue.Of(("port", IntegerValue.Of(80)), ("protocol", new StringValue("TCP")),
                ("nodePort", IntegerValue.Of(30081)))))
            .With(["spec", "externalIPs"], ListValue.Of(new StringValue("203.0.113.8"))));

        Found("10.96.5.5", 30080, "203.0.113.7").ShouldBe("address");
        Found("10.96.5.5", 30081, "203.0.113.8").ShouldBe("address port external");
    }

    [Test]
    public void ByExternalAddress_TwoServicesOfOneAddress_EachHasItsPorts()
    {
        _world.Add(ServiceWorld.Service("mail", "externalIPs: [203.0.113.7], ports: [{port: 25}]"));

        _world.Table.ByExternalAddress("203.0.113.7", 25, TransportProtocol.Tcp)!.Place.ToString().ShouldBe("service/mail");
        _world.Delete(KnownResources.Services, "mail");
        _world.Table.ByExternalAddress("203.0.113.7", 25, TransportProtocol.Tcp).ShouldBeNull();
        _world.Table.ByExternalAddress("203.0.113.7", 80, TransportProtocol.Tcp)!.Place.ToString().ShouldBe("service/web");
    }

    [TestCase("Local", true)]
    [TestCase("Cluster", false)]
    public void ByHealthPort_OnlyUnderThePolicyLocal(string policy, bool expected)
    {
        var port = policy == "Local" ? "healthCheckNodePort: 30100, " : string.Empty;
        _world.Add(ServiceWorld.Service("entry", $"type: LoadBalancer, externalTrafficPolicy: {policy}, {port}ports: [{{port: 80}}]"));

        (_world.Table.ByHealthPort(30100)?.Place.ToString() == "service/entry").ShouldBe(expected);
        _world.Delete(KnownResources.Services, "entry");
        _world.Table.ByHealthPort(30100).ShouldBeNull();
    }

    [Test]
    public void ByLocalhostPort_TwoOfOnePort_IsTheFirstByName()
    {
        _world.Add(ServiceWorld.Service("b", "type: LoadBalancer, ports: [{name: one, port: 81}, {name: two, port: 82}]") + "---\n"
            + ServiceWorld.Service("a", "type: LoadBalancer, ports: [{port: 81}]"));
        _world.Balance("a", "{hostname: localhost}");
        _world.Balance("b", "{ip: 172.18.255.1}, {hostname: localhost}");

        _world.Table.ByLocalhostPort(81)!.Place.ToString().ShouldBe("service/a");
        _world.Table.ByLocalhostPort(82)!.Place.ToString().ShouldBe("service/b");
        _world.Table.ByLocalhostPort(80).ShouldBeNull();
    }

    [Test]
    public void ByAddress_HeadlessService_HasNone()
    {
        _world.Add(ServiceWorld.Service("parts", "clusterIP: None, ports: [{port: 80}]"));

        _world.Table.ByAddress("None").ShouldBeNull();
        _world.Table.ByNodePort(0, TransportProtocol.Tcp).ShouldBeNull();
    }

    [Test]
    public void InOrder_OfAll_IsByNamespaceAndName()
    {
        _world.Add(ServiceWorld.Service("a", "ports: [{port: 80}]"));

        _world.Table.InOrder().Select(static rules => $"{rules.Service.Namespace}/{rules.Service.Name}")
            .ShouldBe(["default/a", "default/kubernetes", "default/web", "kube-system/kube-dns"]);
    }

    [Test]
    public void Rules_EndpointsHaveChanged_FollowWithinEightyMilliseconds()
    {
        _world.Table.ByAddress("10.96.5.5")!.Ports[0].Endpoints.Count.ShouldBe(1);
        _world.Plane.Api.Delete(KnownResources.EndpointSlices, "default", "web-1", Scenarios.Api.Requests.DeleteOptions.Default)
            .ValueOrThrow();
        var version = _world.Table.Version;
        _world.Plane.Simulation.RunUntil(() => _world.Table.Version > version, TimeSpan.FromSeconds(5)).ShouldBeTrue();

        _world.Plane.Simulation.RunFor(TimeSpan.FromMilliseconds(19));
        _world.Table.ByAddress("10.96.5.5")!.Ports[0].Endpoints.Count.ShouldBe(1);
        _world.Plane.Simulation.RunFor(TimeSpan.FromMilliseconds(61));
        _world.Table.ByAddress("10.96.5.5")!.Ports[0].Endpoints.ShouldBeEmpty();
    }

    [Test]
    public void Changed_AfterAChange_IsItsTime()
    {
        var before = _world.Table.Changed;
        _world.Plane.Simulation.RunFor(TimeSpan.FromHours(1));
        _world.Table.Changed.ShouldBe(before);

        _world.Add(ServiceWorld.Service("a", "ports: [{port: 80}]"));

        _world.Table.Changed.ShouldBeGreaterThan(before.AddMinutes(59));
    }

    [Test]
    public void HasNamespace_NewOneWithoutServices_IsThere()
    {
        _world.Table.HasNamespace("bare").ShouldBeFalse();
        var version = _world.Table.Version;

        _world.Add("apiVersion: v1\nkind: Namespace\nmetadata: {name: bare}\n");

        _world.Table.HasNamespace("bare").ShouldBeTrue();
        _world.Table.Version.ShouldBeGreaterThan(version);
    }

    private string Found(string address, int port, string external) => string.Join(' ', new[]
    {
        _world.Table.ByAddress(address) is null ? string.Empty : "address",
        _world.Table.ByNodePort(port, TransportProtocol.Tcp) is null ? string.Empty : "port",
        _world.Table.ByExternalAddress(external, 80, TransportProtocol.Tcp) is null ? string.Empty : "external",
    }.Where(static text => text.Length > 0));
}
