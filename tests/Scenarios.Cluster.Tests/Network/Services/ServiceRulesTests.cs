using Scenarios.Cluster.Network.Services;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Cluster.Tests.Controllers;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Discovery;

namespace Scenarios.Cluster.Tests.Network.Services;

/// <summary>
/// What kube-proxy makes of a Service and its slices (kubernetes, pkg/proxy: servicechangetracker.go, endpointslicecache.go, topology.go).
/// </summary>
internal sealed class ServiceRulesTests
{
    [Test]
    public void Of_PortByName_TakesTheSlicesPortOfThatNameAndProtocol()
    {
        var rules = Rules(
            "clusterIP: 10.96.0.9, ports: [{name: http, port: 80, nodePort: 30080, protocol: TCP}, {name: dns, port: 53, protocol: UDP}]",
            "ports: [{name: http, port: 8080, protocol: TCP}, {name: dns, port: 5353, protocol: TCP}], endpoints: [{addresses: "
            + "[10.244.1.1]}]",
            "ports: [{name: dns, port: 5353, protocol: UDP}], endpoints: [{addresses: [10.244.1.2]}]");

        rules.Ports
            .Select(port =>
                $"{port.Name} {port.Protocol} {port.Port} {port.NodePort} "
                + $"{string.Join(',', port.Endpoints.Select(item => $"{item.Address}:{item.Port}"))}")
            .ShouldBe(["http Tcp 80 30080 10.244.1.1:8080", "dns Udp 53 0 10.244.1.2:5353"]);
    }

    [TestCase("{ready: true, serving: true, terminating: false}", true, true)]
    [TestCase("{ready: false, serving: true, terminating: true}", false, true)]
    [TestCase("{ready: false, serving: false, terminating: false}", false, false)]
    [TestCase("{}", true, true)]
    [TestCase("{ready: false}", false, false)]
    public void Of_Conditions_UnknownMeansReady(string conditions, bool isReady, bool isServing)
    {
        var endpoint = Rules(
            "ports: [{port: 80}]",
            $"ports: [{{name: '', port: 80}}], endpoints: [{{addresses: [10.244.1.1], conditions: {conditions}, nodeName: worker, "
            + $"hostname: web-0}}]")
            .Ports[0].Endpoints.ShouldHaveSingleItem();

        (endpoint.IsReady, endpoint.IsServing, endpoint.NodeName, endpoint.Hostname).ShouldBe((isReady, isServing, "worker", "web-0"));
    }

    [TestCase("clusterIP: 10.96.0.9", true, false)]
    [TestCase("clusterIP: None", false, true)]
    [TestCase("type: ExternalName", false, false)]
    public void Of_ClusterAddress(string spec, bool hasAddress, bool isHeadless)
    {
        var rules = Rules(spec);

        (rules.HasClusterAddress, rules.IsHeadless).ShouldBe((hasAddress, isHeadless));
    }

    [TestCase("sessionAffinity: None", null)]
    [TestCase("sessionAffinity: ClientIP", 10800)]
    [TestCase("sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {timeoutSeconds: 60}}", 60)]
    public void Of_Affinity(string spec, int? seconds) =>
        Rules(spec).Affinity.ShouldBe(seconds is { } number ? TimeSpan.FromSeconds(number) : null);

    [Test]
    public void Of_TrafficPolicies()
    {
        var rules = Rules("externalTrafficPolicy: Local, internalTrafficPolicy: Cluster");

        (rules.IsLocalOutside, rules.IsLocalInside).ShouldBe((true, false));
        Rules("internalTrafficPolicy: Local").IsLocalInside.ShouldBeTrue();
    }

    [TestCase("type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 30100", 30100)]
    [TestCase("type: LoadBalancer, externalTrafficPolicy: Cluster, healthCheckNodePort: 30100", 0)]
    [TestCase("type: NodePort, externalTrafficPolicy: Local, healthCheckNodePort: 30100", 0)]
    public void Of_HealthCheckPort_OnlyOfALoadBalancerUnderThePolicyLocal(string spec, int expected) =>
        Rules(spec).HealthCheckPort.ShouldBe(expected);

    [TestCase("type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.0/8, ' 192.168.0.0/16 ']", "10.0.0.0/8 192.168.0.0/16")]
    [TestCase("type: NodePort, loadBalancerSourceRanges: [10.0.0.0/8]", "")]
    public void Of_SourceRanges_OnlyOfALoadBalancer(string spec, string expected) =>
        string.Join(' ', Rules(spec).SourceRanges).ShouldBe(expected);

    [TestCase("LoadBalancer", "{ip: 172.18.255.1}", "203.0.113.7 172.18.255.1")]
    [TestCase("LoadBalancer", "{ip: 172.18.255.1, ipMode: VIP}", "203.0.113.7 172.18.255.1")]
    [TestCase("LoadBalancer", "{ip: 172.18.255.1, ipMode: Proxy}", "203.0.113.7")]
    [TestCase("LoadBalancer", "{hostname: localhost}", "203.0.113.7")]
    [TestCase("NodePort", "{ip: 172.18.255.1}", "203.0.113.7")]
    public void ExternalAddresses_BesidesTheVirtualOne(string type, string ingress, string expected)
    {
        var rules = Rules($"type: {type}, externalIPs: [203.0.113.7] }}\nstatus: {{ loadBalancer: {{ingress: [{ingress}]}}");

        string.Join(' ', rules.ExternalAddresses).ShouldBe(expected);
        (rules.IsOfLoadBalancer("203.0.113.7"), rules.IsOfLoadBalancer("172.18.255.1")).ShouldBe((false, true));
    }

    [TestCase("{ready: false, serving: true, terminating: true}", true)]
    [TestCase("{ready: false, serving: true}", false)]
    [TestCase("{}", false)]
    public void Of_Terminating_UnknownMeansNo(string conditions, bool expected)
    {
        var endpoint = Rules(
            "ports: [{port: 80}]",
            $"ports: [{{name: '', port: 80}}], endpoints: [{{addresses: [10.244.1.1], conditions: {conditions}}}]")
            .Ports[0].Endpoints.ShouldHaveSingleItem();

        (endpoint.IsTerminating, endpoint.NodeName, endpoint.Hostname).ShouldBe((expected, string.Empty, string.Empty));
    }

    [Test]
    public void Of_SliceWithoutPorts_OnlyHasNames()
    {
        var rules = Rules("clusterIP: None", "endpoints: [{addresses: [10.244.1.1], hostname: web-0}]");

        rules.PortlessEndpoints.ShouldHaveSingleItem().Hostname.ShouldBe("web-0");
        rules.Place.ToString().ShouldBe("service/web");
    }

    [Test]
    public void LocalEndpoints_OfTwoPorts_CountsEachAddressOnce()
    {
        var rules = Rules(
            "ports: [{name: a, port: 80}, {name: b, port: 81}]",
            "ports: [{name: a, port: 80}, {name: b, port: 81}], endpoints: [{addresses: [10.244.1.1], nodeName: worker}, {addresses: "
            + "[10.244.1.2], nodeName: worker}, "
            + "{addresses: [10.244.1.3], nodeName: worker, conditions: {ready: false, serving: true, terminating: true}}, {addresses: "
            + "[10.244.2.1], nodeName: worker2}]");

        (rules.LocalEndpoints("worker"), rules.LocalEndpoints("worker2"), rules.LocalEndpoints("worker3")).ShouldBe((2, 1, 0));
    }

    [TestCase("worker", "1")]
    [TestCase("worker2", "3")]
    [TestCase("worker3", "")]
    public void UsableOn_Node_OnlyItsOwnAndThereThoseThatEndWhereNoneIsReady(string node, string expected)
    {
        Scenarios.Cluster.Network.Services.Endpoint[] endpoints =
        [
            new("1", 80, true, true, false, "worker", string.Empty), new("2", 80, false, true, true, "worker", string.Empty),
            new("3", 80, false, true, true, "worker2", string.Empty), new("4", 80, false, true, false, "worker2", string.Empty),
        ];
        var port = new Scenarios.Cluster.Network.Services.ServicePort(string.Empty, TransportProtocol.Tcp, 80, 0, endpoints);

        string.Join(' ', port.UsableOn(node).Select(endpoint => endpoint.Address)).ShouldBe(expected);
        port.UsableOn(node).ShouldBeSameAs(port.UsableOn(node));
    }

    [TestCase("ready+serving ready+serving -+serving", "1 2", TestName = "UsableEndpoints_SomeAreReady_OnlyThose")]
    [TestCase("-+serving -+- -+serving", "1 3", TestName = "UsableEndpoints_NoneIsReady_ThoseThatStillServe")]
    [TestCase("-+- -+-", "", TestName = "UsableEndpoints_NoneServes_None")]
    public void UsableEndpoints(string endpoints, string expected)
    {
        var items = endpoints.Split(' ').Select((text, index) =>
            new Scenarios.Cluster.Network.Services.Endpoint(
                $"{index + 1}", 80, text.StartsWith("ready"), text.EndsWith("serving"), text.StartsWith('-'), string.Empty, string.Empty));

        var port = new Scenarios.Cluster.Network.Services.ServicePort(string.Empty, TransportProtocol.Tcp, 80, 0, [.. items]);

        string.Join(' ', port.UsableEndpoints.Select(endpoint => endpoint.Address)).ShouldBe(expected);
    }

    private static ServiceRules Rules(string spec, params string[] slices) => ServiceRules.Of(
        Service.Of(ControlPlane.Parse($"apiVersion: v1\nkind: Service\nmetadata: {{name: web, namespace: default}}\nspec: {{ {spec} }}\n")),
        [.. slices.Select(slice => EndpointSlice.Of(ControlPlane.Parse(
            $"{{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {{name: web-a}}, {slice} }}\n")))]);
}
