using Scenarios.Cluster.Network.Services;
using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Tests.Network.Services;

/// <summary>
/// kubernetes, pkg/proxy/healthcheck (healthcheck_test.go): what kube-proxy answers on its own port and on health check node ports.
/// </summary>
internal sealed class ProxyHealthTests
{
    private readonly ServiceWorld _world = new(ServiceWorld.Service(
        "web",
        "type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 30100, ports: [{port: 80}]",
        "10.244.1.1@worker 10.244.1.2@worker -10.244.2.1@worker2"));

    [TestCase("worker", 200, 2)]
    [TestCase("worker2", 503, 0)]
    public void Service_Node_TellsItsReadyEndpoints(string node, int status, int count)
    {
        var response = Ask(node, 30100, "/")!;

        response.Status.ShouldBe(status);
        response.Body.ShouldBe(
            "{\n\t\"service\": {\n\t\t\"namespace\": \"default\",\n\t\t\"name\": \"web\"\n\t},\n"
            + $"\t\"localEndpoints\": {count},\n\t\"serviceProxyHealthy\": true\n}}");
        Headers(response).ShouldBe(
            $"Content-Type: application/json, X-Content-Type-Options: nosniff, X-Load-Balancing-Endpoint-Weight: {count}, "
            + $"Date: {_world.Plane.Simulation.Now.UtcDateTime:R}, Content-Length: {response.Body.Length}");
    }

    [TestCase("/healthz")]
    [TestCase("/livez")]
    public void Own_Health_SaysWhenItWasLastUpdated(string path)
    {
        _world.Plane.Simulation.RunFor(TimeSpan.FromSeconds(1.5));

        var response = Ask("worker", 10256, path)!;

        var elapsed = _world.Plane.Simulation.Elapsed + TimeSpan.FromHours(123);
        var now = $"{_world.Plane.Simulation.Now.UtcDateTime:yyyy-MM-dd HH:mm:ss.FFFFFFF} +0000 UTC m=+{elapsed.TotalSeconds:0.000000000}";
        response.Status.ShouldBe(200);
        response.Body.ShouldBe($"{{\"lastUpdated\": \"{now}\",\"currentTime\": \"{now}\", \"nodeEligible\": true}}");
        Headers(response).ShouldStartWith("Content-Type: application/json, X-Content-Type-Options: nosniff, Date: ");
    }

    [Test]
    public void Own_OtherPath_IsNotFound()
    {
        var response = Ask("worker", 10256, "/metrics")!;

        (response.Status, response.Body).ShouldBe((404, "404 page not found\n"));
        Headers(response).ShouldStartWith("Content-Type: text/plain; charset=utf-8, X-Content-Type-Options: nosniff, Date: ");
    }

    [Test]
    public void ListenerOn_OtherPorts_IsNobody()
    {
        Ask("worker", 30101, "/").ShouldBeNull();
        Health().ListenerOn("worker", 30100, TransportProtocol.Udp).ShouldBeNull();
        Health().ListenerOn("worker", 10256, TransportProtocol.Udp).ShouldBeNull();
    }

    private ProxyHealth Health() => new(_world.Plane.Simulation, _world.Table);

    private HttpResponse? Ask(string node, int port, string path) =>
        Health().ListenerOn(node, port, TransportProtocol.Tcp)?.Answer(new HttpRequest("GET", path, "worker", "10.0.0.1"));

    private static string Headers(HttpResponse response) =>
        string.Join(", ", response.Headers.Select(static pair => $"{pair.Key}: {pair.Value}"));
}
