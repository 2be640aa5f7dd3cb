using BenchmarkDotNet.Attributes;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization;
using Scenarios.Api.Serialization.Json;
using Scenarios.Cluster;

namespace Scenarios.Benchmarks;

/// <summary>From the creation of a Deployment until its last Pod is ready.</summary>
public class DeploymentToReady
{
    private static readonly ResourceType Deployments = ApiSchema.Kubernetes.Find("apps/v1", "Deployment")!;
    private static readonly ResourceType Services = ApiSchema.Kubernetes.Find("v1", "Service")!;

    private static readonly ApiObject Service = new((ObjectValue)JsonReader.ReadOrThrow("""
        {"apiVersion":"v1","kind":"Service","metadata":{"name":"web"},"spec":{"selector":{"app":"web"},"ports":[{"port":80}]}}
        """));

    [Params(3, 1_000, 10_000)]
    public int Replicas { get; set; }

    /// <summary>Whether a Service selects the Pods, so that its endpoints follow them.</summary>
    [Params(false, true)]
    public bool HasService { get; set; }

    [Benchmark]
    public int Run()
    {
        var cluster = new SimulatedCluster(new ClusterOptions { Workers = Math.Max(3, Replicas / 90) });
        if (HasService)
        {
            cluster.Api.Create(Services, "default", Service, WriteOptions.Default).ValueOrThrow();
        }

        cluster.Api.Create(Deployments, "default", Manifest(Replicas), WriteOptions.Default).ValueOrThrow();
        var isReady = cluster.Simulation.RunUntil(() => Ready(cluster) == Replicas, TimeSpan.FromHours(2));
        return isReady ? Replicas : throw new InvalidOperationException($"Only {Ready(cluster)} of {Replicas} replicas became ready.");
    }

    private static long Ready(SimulatedCluster cluster) =>
        cluster.Api.Get(Deployments, "default", "web").ValueOrThrow().IntegerAt("status", "readyReplicas") ?? 0;

    private static ApiObject Manifest(int replicas) => new((ObjectValue)JsonReader.ReadOrThrow($$$$"""
        {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web"},"spec":{"replicas":{{{{replicas}}}},
         "selector":{"matchLabels":{"app":"web"}},"template":{"metadata":{"labels":{"app":"web"}},
         "spec":{"containers":[{"name":"nginx","image":"nginx:1.12"}]} } } }
        """));
}
