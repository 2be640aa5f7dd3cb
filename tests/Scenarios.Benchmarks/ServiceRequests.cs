using BenchmarkDotNet.Attributes;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization.Json;
using Scenarios.Cluster;
using Scenarios.Cluster.Network.Connections;

namespace Scenarios.Benchmarks;

/// <summary>1,000 requests, one after another, from one Pod through a ClusterIP to three others.</summary>
public class ServiceRequests
{
    private const int Requests = 1_000;

    private readonly SimulatedCluster _cluster = new(new ClusterOptions());
    private NetworkClient _client = NetworkClient.Outside;
    private string _address = string.Empty;

    [GlobalSetup]
    public void Prepare()
    {
        Create("apps/v1", "Deployment", """
            {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web"},"spec":{"replicas":3,
             "selector":{"matchLabels":{"app":"web"}},"template":{"metadata":{"labels":{"app":"web"}},
             "spec":{"containers":[{"name":"nginx","image":"nginx:1.12"}]}}}}
            """);
        Create("v1", "Pod", """
            {"apiVersion":"v1","kind":"Pod","metadata":{"name":"client"},"spec":{"containers":[{"name":"nginx","image":"nginx:1.12"}]}}
            """);
        Create("v1", "Service", """
            {"apiVersion":"v1","kind":"Service","metadata":{"name":"web"},"spec":{"selector":{"app":"web"},"ports":[{"port":80}]}}
            """);
        _cluster.Simulation.RunFor(TimeSpan.FromMinutes(5));
        _client = _cluster.Network.ClientIn("default", "client") ?? throw new InvalidOperationException("The client does not run.");
        var service = _cluster.Api.Get(TypeOf("v1", "Service"), "default", "web").ValueOrThrow();
        _address = service.TextAt("spec", "clusterIP");
    }

    [Benchmark]
    public int ByAddress() => Send($"http://{_address}/");

    [Benchmark]
    public int ByName() => Send("http://web/");

    private static ResourceType TypeOf(string apiVersion, string kind) => ApiSchema.Kubernetes.Find(apiVersion, kind)!;

    private void Create(string apiVersion, string kind, string json) =>
        _cluster.Api.Create(
            TypeOf(apiVersion, kind),
            "default",
            new ApiObject((ObjectValue)JsonReader.ReadOrThrow(json)),
            WriteOptions.Default).ValueOrThrow();

    private int Send(string url)
    {
        var answered = 0;
        var process = _cluster.Simulation.Processes.Start("requests", async _ =>
        {
            for (var count = 0; count < Requests; count++)
            {
                var exchange = await _cluster.Network.Request(_client, url);
                answered += exchange.Outcome == ConnectionOutcome.Answered ? 1 : 0;
            }

            return 0;
        });
        _cluster.Simulation.RunUntil(() => !process.IsRunning, TimeSpan.FromMinutes(10));
        return answered == Requests
            ? answered
            : throw new InvalidOperationException($"Only {answered} of {Requests} requests were answered.");
    }
}
