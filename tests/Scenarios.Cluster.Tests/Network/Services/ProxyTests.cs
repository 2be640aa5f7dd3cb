using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Network.Services;
using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Tests.Network.Services;

/// <summary>Where kube-proxy's rules send a new connection (kubernetes, pkg/proxy/iptables/proxier.go and its test).</summary>
internal sealed class ProxyTests
{
    private const string Address = "10.96.5.5";
    private const string Ports = "selector: {app: web}, ports: [{port: 80}]";
    private const string NodePorts = "selector: {app: web}, ports: [{port: 80, nodePort: 30080}]";
    private const string Three = "10.244.1.1@worker 10.244.1.2@worker 10.244.2.1@worker2";

    private static readonly Flow FromPod = new("10.244.3.3", "worker3", FlowOrigin.Pod);
    private static readonly Flow FromNode = new("172.18.0.5", "worker3", FlowOrigin.Node);
    private static readonly Flow FromElsewhere = new("192.168.1.1", "worker3", FlowOrigin.Elsewhere);

    [TestCase(Address, 80, TransportProtocol.Tcp, "Forward")]
    [TestCase(Address, 81, TransportProtocol.Tcp, "NoRule")]
    [TestCase(Address, 80, TransportProtocol.Udp, "NoRule")]
    [TestCase("10.96.5.6", 80, TransportProtocol.Tcp, "")]
    public void Decide_VirtualAddress(string address, int port, TransportProtocol protocol, string expected)
    {
        var proxy = Proxy(ServiceWorld.Service("web", $"clusterIP: {Address}, {Ports}", Three));

        var decision = proxy.Decide(FromPod, address, port, protocol);

        (decision?.Verdict.ToString() ?? string.Empty).ShouldBe(expected);
        (decision?.Endpoint is not null, decision?.Port is not null).ShouldBe(expected == "Forward" ? (true, true) : (false, false));
    }

    [TestCase("", "Reject", TestName = "Decide_NoEndpoints_Rejects")]
    [TestCase("-10.244.1.1@worker", "Reject", TestName = "Decide_NoReadyEndpoints_Rejects")]
    public void Decide(string endpoints, string expected)
    {
        var decision = Proxy(ServiceWorld.Service("web", $"clusterIP: {Address}, {Ports}", endpoints))
            .Decide(FromPod, Address, 80, TransportProtocol.Tcp)!.Value;

        (decision.Verdict.ToString(), decision.IsMasqueraded).ShouldBe((expected, false));
    }

    [TestCase(FlowOrigin.Pod, false)]
    [TestCase(FlowOrigin.Node, true)]
    [TestCase(FlowOrigin.Elsewhere, true)]
    public void Decide_Source_StaysOnlyWhereItIsAPods(FlowOrigin origin, bool isMasqueraded)
    {
        var proxy = Proxy(ServiceWorld.Service("web", $"clusterIP: {Address}, {Ports}", Three));

        proxy.Decide(FromPod with { Origin = origin }, Address, 80, TransportProtocol.Tcp)!.Value.IsMasqueraded.ShouldBe(isMasqueraded);
    }

    [TestCase("worker", "10.244.1.1 10.244.1.2")]
    [TestCase("worker2", "10.244.2.1")]
    [TestCase("worker3", "Drop")]
    public void Decide_LocalInside_ReachesEndpointsOfTheSameNode(string node, string expected)
    {
        var proxy = Proxy(ServiceWorld.Service("web", $"clusterIP: {Address}, internalTrafficPolicy: Local, {Ports}", Three));

        Reached(() => proxy.Decide(FromPod with { Node = node }, Address, 80, TransportProtocol.Tcp)).ShouldBe(expected);
    }

    [Test]
    public void Decide_LocalInsideWithoutAnyEndpoint_Rejects()
    {
        var proxy = Proxy(ServiceWorld.Service("web", $"clusterIP: {Address}, internalTrafficPolicy: Local, {Ports}"));

        Reached(() => proxy.Decide(FromPod, Address, 80, TransportProtocol.Tcp)).ShouldBe("Reject");
    }

    [Test]
    public void Decide_ManyConnections_AreSpreadEvenly()
    {
        var proxy = Proxy(ServiceWorld.Service("web", $"clusterIP: {Address}, {Ports}", Three));

        var counts = Enumerable.Range(0, 3_000)
            .Select(_ => proxy.Decide(FromPod, Address, 80, TransportProtocol.Tcp)!.Value.Endpoint!.Address)
            .CountBy(static address => address).ToDictionary();

        counts.Count.ShouldBe(3);
        counts.Values.ShouldAllBe(static count => count > 900 && count < 1_100);
    }

    [TestCase("Cluster", FlowOrigin.Elsewhere, "worker3", "10.244.1.1 10.244.1.2 10.244.2.1", true)]
    [TestCase("Cluster", FlowOrigin.Pod, "worker3", "10.244.1.1 10.244.1.2 10.244.2.1", true)]
    [TestCase("Local", FlowOrigin.Elsewhere, "worker", "10.244.1.1 10.244.1.2", false)]
    [TestCase("Local", FlowOrigin.Elsewhere, "worker3", "Drop", false)]
    [TestCase("Local", FlowOrigin.Pod, "worker3", "10.244.1.1 10.244.1.2 10.244.2.1", false)]
    [TestCase("Local", FlowOrigin.Node, "worker3", "10.244.1.1 10.244.1.2 10.244.2.1", true)]
    public void DecideNodePort_Policy_BindsWhatComesFromOutside(string policy, FlowOrigin origin, string node, string expected,
        bool isMasqueraded)
    {
        var proxy = Proxy(ServiceWorld.Service("web", $"type: NodePort, externalTrafficPolicy: {policy}, {NodePorts}", Three));
        var flow = new Flow("192.168.1.1", node, origin);

        Reached(() => proxy.DecideNodePort(flow, 30080, TransportProtocol.Tcp)).ShouldBe(expected);
        proxy.DecideNodePort(flow, 30080, TransportProtocol.Tcp)!.Value.IsMasqueraded.ShouldBe(isMasqueraded);
        proxy.DecideNodePort(flow, 30081, TransportProtocol.Tcp).ShouldBeNull();
        proxy.DecideNodePort(flow, 30080, TransportProtocol.Udp).ShouldBeNull();
    }

    [Test]
    public void DecideNodePort_SeveralPorts_IsThatOfTheNumber()
    {
        var proxy = Proxy(ServiceWorld.Service(
            "web",
            "type: NodePort, selector: {app: web}, ports: [{name: a, port: 80, nodePort: 30080}, {name: b, port: 81, nodePort: 30081}]"));

        proxy.DecideNodePort(FromElsewhere, 30081, TransportProtocol.Tcp)!.Value.Port!.Name.ShouldBe("b");
    }

    [TestCase("172.18.255.1", "192.168.1.1", "Forward")]
    [TestCase("172.18.255.1", "192.168.2.1", "Drop")]
    [TestCase("203.0.113.7", "192.168.2.1", "Forward", Description = "External addresses are open to all.")]
    [TestCase("172.18.255.2", "192.168.1.1", "")]
    public void DecideExternal_SourceRanges_GuardTheLoadBalancer(string address, string source, string expected)
    {
        var world = new ServiceWorld(ServiceWorld.Service(
            "web", $"type: LoadBalancer, externalIPs: [203.0.113.7], loadBalancerSourceRanges: [' 192.168.1.0/24'], {NodePorts}", Three));
        world.Balance("web", "{ip: 172.18.255.1, ipMode: VIP}");
        var proxy = new Proxy(world.Plane.Simulation, world.Table);

        var decision = proxy.DecideExternal(FromElsewhere with { Source = source }, address, 80, TransportProtocol.Tcp);

        (decision?.Verdict.ToString() ?? string.Empty).ShouldBe(expected);
        (decision?.IsMasqueraded ?? true).ShouldBe(expected != "Drop");
        proxy.DecideExternal(FromElsewhere, address, 81, TransportProtocol.Tcp).ShouldBeNull();
        proxy.DecideExternal(FromElsewhere, address, 80, TransportProtocol.Udp).ShouldBeNull();
    }

    [Test]
    public void DecideExternal_SeveralPorts_IsThatOfTheNumber()
    {
        var proxy = Proxy(ServiceWorld.Service(
            "web",
            "externalIPs: [203.0.113.7], selector: {app: web}, ports: [{name: a, port: 80}, {name: b, port: 81}, {name: c, port: 81, "
            + "protocol: UDP}]"));

        proxy.DecideExternal(FromElsewhere, "203.0.113.7", 81, TransportProtocol.Tcp)!.Value.Port!.Name.ShouldBe("b");
        proxy.DecideExternal(FromElsewhere, "203.0.113.7", 81, TransportProtocol.Udp)!.Value.Port!.Name.ShouldBe("c");
    }

    [Test]
    public void NodePortBehind_LoadBalancerAtLocalhost_IsThatOfItsPort()
    {
        var world = new ServiceWorld(ServiceWorld.Service("web",
            "type: LoadBalancer, selector: {app: web}, ports: [{name: u, port: 81, protocol: UDP, nodePort: 30082}, "
            + "{name: a, port: 80, nodePort: 30080}, {name: b, port: 81, nodePort: 30081}]"));
        var proxy = new Proxy(world.Plane.Simulation, world.Table);
        proxy.NodePortBehind(80).ShouldBeNull();

        world.Balance("web", "{hostname: localhost}");

        (proxy.NodePortBehind(80), proxy.NodePortBehind(81), proxy.NodePortBehind(82)).ShouldBe((30080, 30081, null));
    }

    [Test]
    public void Affinity_OneClient_KeepsItsEndpointUntilItHasBeenStillForTooLong()
    {
        var world = Affine();
        var proxy = new Proxy(world.Plane.Simulation, world.Table);
        var first = Endpoint(proxy, FromPod);

        for (var count = 0; count < 30; count++)
        {
            world.Plane.Simulation.RunFor(TimeSpan.FromSeconds(59));
            Endpoint(proxy, FromPod).ShouldBe(first);
        }

        Enumerable.Range(0, 30).Select(_ =>
        {
            world.Plane.Simulation.RunFor(TimeSpan.FromSeconds(60));
            return Endpoint(proxy, FromPod);
        }).Distinct().Count().ShouldBe(3);
    }

    [Test]
    public void Affinity_OtherClients_HaveTheirOwn()
    {
        var world = Affine();
        var proxy = new Proxy(world.Plane.Simulation, world.Table);

        Enumerable.Range(0, 30).Select(number => Endpoint(proxy, FromPod with { Source = $"10.244.3.{number}" })).Distinct().Count()
            .ShouldBe(3);
    }

    [Test]
    public void Affinity_OtherPortsAndServices_HaveTheirOwn()
    {
        const string Spec = "sessionAffinity: ClientIP, selector: {app: web}, ports: [{name: a, port: 80}, {name: b, port: 81}]";
        var world = new ServiceWorld(string.Join("---\n", Enumerable.Range(0, 10).Select(number => ServiceWorld.Service(
            $"web-{number}", $"clusterIP: 10.96.5.{number}, {Spec}", Three,
                "name: a, port: 80, protocol: TCP}, {name: b, port: 81, protocol: TCP"))));
        var proxy = new Proxy(world.Plane.Simulation, world.Table);

        var chosen = Enumerable.Range(0, 10).Select(number => (
            First: proxy.Decide(FromPod, $"10.96.5.{number}", 80, TransportProtocol.Tcp)!.Value.Endpoint!.Address,
            Second: proxy.Decide(FromPod, $"10.96.5.{number}", 81, TransportProtocol.Tcp)!.Value.Endpoint!.Address)).ToList();

        chosen.Select(static pair => pair.First).Distinct().Count().ShouldBe(3);
        chosen.ShouldContain(static pair => pair.First != pair.Second);
    }

    [Test]
    public void Affinity_EndpointThatHasGone_IsReplaced()
    {
        var world = Affine();
        var proxy = new Proxy(world.Plane.Simulation, world.Table);
        var first = Endpoint(proxy, FromPod);

        world.Change(KnownResources.EndpointSlices, "web-1", slice => slice.With(
            ["endpoints"], ListValue.From([.. slice.ListAt("endpoints")
                .Where(item => ((ListValue)item.Find("addresses")!)[0].ToString() != $"\"{first}\"")])));
        world.Plane.Simulation.RunFor(TimeSpan.FromSeconds(1));

        var second = Endpoint(proxy, FromPod);
        second.ShouldNotBe(first);
        Enumerable.Range(0, 20).ShouldAllBe(_ => Endpoint(proxy, FromPod) == second);
    }

    private static ServiceWorld Affine() => new(ServiceWorld.Service(
        "web", $"clusterIP: {Address}, sessionAffinity: ClientIP, sessionAffinityConfig: {{clientIP: {{timeoutSeconds: 60}}}}, {Ports}",
            Three));

    private static Proxy Proxy(string objects)
    {
        var world = new ServiceWorld(objects);
        return new Proxy(world.Plane.Simulation, world.Table);
    }

    private static string Endpoint(Proxy proxy, in Flow flow) =>
        proxy.Decide(flow, Address, 80, TransportProtocol.Tcp)!.Value.Endpoint!.Address;

    /// <summary>The endpoints that forty connections reach, or what else becomes of them.</summary>
    private static string Reached(Func<ProxyDecision?> decide) => string.Join(' ', Enumerable.Range(0, 40)
        .Select(_ => decide() is { Endpoint: { } endpoint } ? endpoint.Address : decide()?.Verdict.ToString())
        .Distinct().Order(StringComparer.Ordinal));
}
