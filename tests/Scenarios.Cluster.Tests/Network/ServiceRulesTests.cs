using Scenarios.Cluster.Network;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Cluster.Tests.Controllers;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Discovery;

namespace Scenarios.Cluster.Tests.Network;

/// <summary>What kube-proxy makes of a Service and its slices (kubernetes, pkg/proxy: servicechangetracker.go, endpointslicecache.go, topology.go).</summary>
internal sealed class ServiceRulesTests
{
    [Test]
    public void Of_PortByName_TakesTheSlicesPortOfThatNameAndProtocol()
    {
        var rules = Rules(
            "clusterIP: 10.96.0.9, ports: [{name: http, port: 80, nodePort: 30080, protocol: TCP}, {name: dns, port: 53, protocol: UDP}]",
            "ports: [{name: http, port: 8080, protocol: TCP}, {name: dns, port: 5353, protocol: TCP}], endpoints: [{addresses: [10.244.1.1]}]",
            "ports: [{name: dns, port: 5353, protocol: UDP}], endpoints: [{addresses: [10.244.1.2]}]");

        rules.Ports.Select(port => $"{port.Name} {port.Protocol} {port.Port} {port.NodePort} {string.Join(',', port.Endpoints.Select(item => $"{item.Address}:{item.Port}"))}")
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
            "ports: [{port: 80}]", $"ports: [{{name: '', port: 80}}], endpoints: [{{addresses: [10.244.1.1], conditions: {conditions}, nodeName: worker, hostname: web-0}}]")
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

    [TestCase("ready+serving ready+serving -+serving", "1 2", TestName = "UsableEndpoints_SomeAreReady_OnlyThose")]
    [TestCase("-+serving -+- -+serving", "1 3", TestName = "UsableEndpoints_NoneIsReady_ThoseThatStillServe")]
    [TestCase("-+- -+-", "", TestName = "UsableEndpoints_NoneServes_None")]
    public void UsableEndpoints(string endpoints, string expected)
    {
        var items = endpoints.Split(' ').Select((text, index) =>
            new Scenarios.Cluster.Network.Endpoint($"{index + 1}", 80, text.StartsWith("ready"), text.EndsWith("serving"), text.StartsWith('-'), string.Empty, string.Empty));

        var port = new Scenarios.Cluster.Network.ServicePort(string.Empty, TransportProtocol.Tcp, 80, 0, [.. items]);

        string.Join(' ', port.UsableEndpoints.Select(endpoint => endpoint.Address)).ShouldBe(expected);
    }

    private static ServiceRules Rules(string spec, params string[] slices) => ServiceRules.Of(
        Service.Of(ControlPlane.Parse($"apiVersion: v1\nkind: Service\nmetadata: {{name: web, namespace: default}}\nspec: {{ {spec} }}\n")),
        [.. slices.Select(slice => EndpointSlice.Of(ControlPlane.Parse($"{{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {{name: web-a}}, {slice} }}\n")))]);
}
