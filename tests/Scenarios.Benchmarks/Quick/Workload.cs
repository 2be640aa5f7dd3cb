using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization.Json;
using Scenarios.Cluster;
using Scenarios.Cluster.Network;

namespace Scenarios.Benchmarks.Quick;

/// <summary>A cluster, and what the quick figures do with it.</summary>
internal sealed class Workload
{
    /// <summary>A node takes 110 Pods, and some are already there.</summary>
    private const int PodsPerNode = 90;

    public Workload(int pods = 0, ulong seed = 1) =>
        Cluster = new(new ClusterOptions { Workers = Math.Max(3, pods / PodsPerNode), Seed = seed });

    public SimulatedCluster Cluster { get; }

    public static ResourceType TypeOf(string apiVersion, string kind) =>
        ApiSchema.Kubernetes.Find(apiVersion, kind) ?? throw new InvalidOperationException($"There is no {kind} of {apiVersion}.");

    public ApiObject Create(string json)
    {
        var item = new ApiObject((ObjectValue)JsonReader.ReadOrThrow(json));
        return Cluster.Api.Create(TypeOf(item.ApiVersion, item.Kind), "default", item, WriteOptions.Default).ValueOrThrow();
    }

    public void CreateDeployment(string name, int replicas, string container = """{"name":"nginx","image":"nginx:1.12"}""") => Create(
        $$$$"""
        {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"{{{{name}}}}"},"spec":{"replicas":{{{{replicas}}}},
         "selector":{"matchLabels":{"app":"{{{{name}}}}"}},"template":{"metadata":{"labels":{"app":"{{{{name}}}}"}},
         "spec":{"containers":[{{{{container}}}}]} } } }
        """);

    public void CreateService(string name) => Create(
        $$$"""
        {"apiVersion":"v1","kind":"Service","metadata":{"name":"{{{name}}}"},"spec":{"selector":{"app":"{{{name}}}"},"ports":[{"port":80}]} }
        """);

    public void CreateClient() => Create(
        """
        {"apiVersion":"v1","kind":"Pod","metadata":{"name":"client"},"spec":{"containers":[{"name":"nginx","image":"nginx:1.12"}]}}
        """);

    public long Ready(string deployment) =>
        Cluster.Api.Get(TypeOf("apps/v1", "Deployment"), "default", deployment).ValueOrThrow().IntegerAt("status", "readyReplicas") ?? 0;

    public void RunUntilReady(string deployment, int replicas)
    {
        if (!Cluster.Simulation.RunUntil(() => Ready(deployment) == replicas, TimeSpan.FromHours(10)))
        {
            throw new InvalidOperationException($"Only {Ready(deployment)} of {replicas} replicas became ready.");
        }
    }

    /// <summary>Requests from the Pod "client", one after another.</summary>
    public void Send(string url, int requests, Action<Exchange>? onExchange = null)
    {
        var client = Cluster.Network.ClientIn("default", "client") ?? throw new InvalidOperationException("The client does not run.");
        var sent = 0;
        var process = Cluster.Simulation.Processes.Start("requests", async _ =>
        {
            for (; sent < requests; sent++)
            {
                var exchange = await Cluster.Network.Request(client, url);
                onExchange?.Invoke(exchange);
            }

            return 0;
        });
        Cluster.Simulation.RunUntil(() => !process.IsRunning, TimeSpan.FromHours(10));
        if (sent < requests)
        {
            throw new InvalidOperationException($"Only {sent} of {requests} requests were answered.");
        }
    }

    public string AddressOf(string service) =>
        Cluster.Api.Get(TypeOf("v1", "Service"), "default", service).ValueOrThrow().TextAt("spec", "clusterIP");
}
