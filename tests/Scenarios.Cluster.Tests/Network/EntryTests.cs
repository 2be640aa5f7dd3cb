using Scenarios.Api.Requests;
using Scenarios.Cluster.Tests.Nodes;

namespace Scenarios.Cluster.Tests.Network;

/// <summary>
/// Ways to a Service besides its virtual address: node ports, external IPs, load balancers' addresses. Also what kube-proxy itself serves.
/// </summary>
internal sealed class EntryTests
{
    private const string Web = """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, labels: {app: web}}
        spec: {nodeName: worker, containers: [{name: nginx, image: "amsy810/echo-nginx:v2.0"}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: near}
        spec: {nodeName: worker, containers: [{name: c, image: "debian-tools:1.0", command: [sleep, infinity]}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: far}
        spec: {nodeName: worker2, containers: [{name: c, image: "debian-tools:1.0", command: [sleep, infinity]}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: host}
        spec: {nodeName: worker2, hostNetwork: true, containers: [{name: c, image: "debian-tools:1.0", command: [sleep, infinity]}]}
        """;

    private readonly ClusterFixture _fixture = new();

    [SetUp]
    public void StartPods()
    {
        _fixture.Create(Web);
        _fixture.Settle();
    }

    // worker is 172.18.0.3 with Pods in 10.244.1.0/24, worker2 172.18.0.4 with 10.244.2.0/24.
    [TestCase("far", "172.18.0.3", "10.244.1.1", TestName = "Cluster_ToTheNodeOfTheEndpoint_ItsEndOfThePodNetworkIsSeen")]
    [TestCase("far", "172.18.0.5", "172.18.0.5", TestName = "Cluster_ByAThirdNode_ThatNodeIsSeen")]
    [TestCase("near", "172.18.0.3", "10.244.1.1", TestName = "Cluster_ToOnesOwnNode_IsMasquerated")]
    [TestCase("host", "127.0.0.1", "172.18.0.4", TestName = "Cluster_LoopbackOfANode_ItsAddressIsSeen")]
    public void NodePort_Cluster_HidesTheClient(string from, string address, string seen)
    {
        Serve("type: NodePort");

        Curl(from, $"http://{address}:30080/").ShouldContain($"ClientIP={seen} ");
    }

    [TestCase("far", "172.18.0.3", "172.18.0.4", TestName = "Local_FromAPodOfAnotherNode_ThatNodeIsSeen")]
    [TestCase("host", "172.18.0.3", "172.18.0.4", TestName = "Local_FromAnotherNode_ItIsSeen")]
    [TestCase("far", "172.18.0.4", "10.244.2.", TestName = "Local_ToOnesOwnNodeWithoutEndpoint_PodsAreNotOutside")]
    [TestCase("host", "localhost", "172.18.0.4", TestName = "Local_FromTheNodeItself_IsNotOutside")]
    public void NodePort_Local_KeepsTheClient(string from, string address, string seen)
    {
        Serve("type: NodePort, externalTrafficPolicy: Local");

        Curl(from, $"http://{address}:30080/").ShouldContain($"ClientIP={seen}");
    }

    [Test]
    public void NodePort_LocalWithoutEndpointThere_Drops()
    {
        Serve("type: NodePort, externalTrafficPolicy: Local");

        Exit("far", "http://172.18.0.5:30080/").ShouldBe(28);
    }

    [Test]
    public void NodePort_NoEndpointsAtAll_RefusesAtOnce()
    {
        Serve("type: NodePort, externalTrafficPolicy: Local");
        _fixture.Api.Delete(ClusterFixture.Type("Pod"), "default", "web", DeleteOptions.Default).ValueOrThrow();
        _fixture.Settle();

        Exit("far", "http://172.18.0.3:30080/").ShouldBe(7);
    }

    [Test]
    public void ExternalIP_OnlyItsPorts_AreTheServices()
    {
        Serve("externalIPs: [198.51.100.7]");

        Curl("far", "http://198.51.100.7:80/").ShouldContain("From=web");
        Exit("far", "http://198.51.100.7:81/").ShouldBe(7);
    }

    [Test]
    public void LoadBalancer_AddressIsVirtual_SourceRangesGuardIt()
    {
        Serve("type: LoadBalancer, loadBalancerSourceRanges: [10.244.2.0/24]", "192.0.2.9");

        Curl("far", "http://192.0.2.9/").ShouldContain("From=web");
        Exit("near", "http://192.0.2.9/").ShouldBe(28);
        Exit("near", "http://172.18.0.3:30080/").ShouldBe(0);
    }

    [Test]
    public void HealthCheckNodePort_TellsWhichNodesHaveEndpoints()
    {
        Serve("type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 30100");

        Curl("far", "http://172.18.0.3:30100/").ShouldBe(
            "{\n\t\"service\": {\n\t\t\"namespace\": \"default\",\n\t\t\"name\": \"web\"\n\t},\n\t\"localEndpoints\": "
            + "1,\n\t\"serviceProxyHealthy\": true\n}");
        Curl("far", "http://172.18.0.4:30100/").ShouldContain("\"localEndpoints\": 0");
        _fixture.Exec("far", "curl", "-si", "http://172.18.0.4:30100/").Output
            .ShouldStartWith("HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json\r\n");
        Exit("far", "http://172.18.0.4:10256/healthz").ShouldBe(0);
    }

    [Test]
    public void HostPort_LeadsToThePodOfItsNodeOnly()
    {
        _fixture.Create("""
            apiVersion: v1
            kind: Pod
            metadata: {name: held}
            spec: {nodeName: worker, containers: [{name: nginx, image: "amsy810/echo-nginx:v2.0", ports: [{containerPort: 80, hostPort: 8081}]}]}
            """);
        _fixture.Settle();

        Curl("far", "http://172.18.0.3:8081/").ShouldContain("From=held");
        Exit("far", "http://172.18.0.4:8081/").ShouldBe(7);
    }

    private void Serve(string spec, string? balancer = null)
    {
        var ports = spec.StartsWith("external", StringComparison.Ordinal) ? "{port: 80}" : "{port: 80, nodePort: 30080}";
        _fixture.Create($"apiVersion: v1\nkind: Service\nmetadata: {{name: web}}\nspec: {{selector: {{app: web}}, ports: [{ports}], "
            + $"{spec}}}\n");
        if (balancer is not null)
        {
            var service = _fixture.Api.Get(ClusterFixture.Type("Service"), "default", "web").ValueOrThrow();
            var ingress = ListValue.Of(ObjectValue.Of(("ip", new StringValue(balancer))));
            _fixture.Api.Update(
                ClusterFixture.Type("Service"),
                "default",
                service.With(["status", "loadBalancer", "ingress"], ingress),
                WriteOptions.Default,
                "status").ValueOrThrow();
        }

        _fixture.Settle();
    }

    private string Curl(string from, string url) => _fixture.Exec(from, "curl", "-s", "-m", "3", url).Output;

    private int Exit(string from, string url) => _fixture.Exec(from, "curl", "-s", "-m", "3", url).End.ExitCode ?? 0;
}
