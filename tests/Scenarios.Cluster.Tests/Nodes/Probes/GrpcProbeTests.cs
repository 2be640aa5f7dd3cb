namespace Scenarios.Cluster.Tests.Nodes.Probes;

internal sealed class GrpcProbeTests
{
    private const string Image = """
        names: [example.com/rpc]
        like: alpine
        command: [rpc]
        servers:
          rpc:
            ports: [50051/grpc, 8080]
            switches: {healthy: "yes"}
            routes:
              - {path: /sicken, set: {healthy: "no"}}
              - {path: /grpc.health.v1.Health/Check, when: {healthy: "no"}, body: NOT_SERVING}
              - {path: /grpc.health.v1.Health/Check, body: SERVING}
        """;

    private const string Bare = """
        names: [example.com/bare]
        like: alpine
        command: [bare]
        servers: {bare: {ports: [50051/grpc, 8080]}}
        """;

    private readonly ClusterFixture _fixture = new(new ClusterOptions { Images = [new("rpc.yaml", $"{Image}\n---\n{Bare}")] });

    [Test]
    public void Probe_ServerThatServes_MakesThePodReady()
    {
        Start("example.com/rpc", port: 50051);

        Ready().ShouldBe("True");
        _fixture.Events("web").ShouldNotContain(static text => text.Contains("Unhealthy"));
    }

    [Test]
    public void Probe_ServerThatServesNoMore_TakesItOut()
    {
        Start("example.com/rpc", port: 50051);
        _fixture.Exec("web", "wget", "-q", "-O", "-", "http://localhost:8080/sicken");

        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(5));

        Ready().ShouldBe("False");
        _fixture.Events("web")
            .ShouldContain("Warning Unhealthy Readiness probe failed: service unhealthy (responded with \"NOT_SERVING\")");
    }

    [Test]
    public void Probe_ServerWithoutTheProtocol_IsTold()
    {
        Start("example.com/bare", port: 50051);

        _fixture.Events("web").ShouldContain(
            static text => text.Contains("Readiness probe failed: error: this server does not implement the grpc health protocol"));
    }

    [TestCase(8080, Description = "It speaks HTTP/1.")]
    [TestCase(9, Description = "Nobody listens.")]
    public void Probe_NoGrpcAtThePort_CannotConnect(int port)
    {
        Start("example.com/rpc", port);

        _fixture.Events("web").ShouldContain(text => text.Contains("timeout: failed to connect service \"10.244.")
            && text.Contains($":{port}\" within 1s: context deadline exceeded"));
    }

    private void Start(string image, int port)
    {
        _fixture.CreatePod("web", image, $"    readinessProbe: {{grpc: {{port: {port}}}, periodSeconds: 1}}\n");
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(15));
    }

    private string Ready() => _fixture.Pod("web").ListAt("status", "conditions").OfType<ObjectValue>()
        .Single(static condition => condition.Text("type") == "Ready").Text("status");
}
