using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization;
using Scenarios.Cluster;

namespace Scenarios.Steps.Requests;

/// <summary>
/// A Pod in namespace default that exists only to send requests from, as <c>kubectl run --rm</c> makes one: created, awaited, and deleted at once
/// when done. Takes the virtual time that a Pod takes to start.
/// </summary>
internal sealed class ThrowAwayPod(SimulatedCluster cluster)
{
    public const string Name = "throw-away-client";
    private const string Namespace = "default";
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromMinutes(1);

    private const string Manifest = $$$"""
        {"apiVersion":"v1","kind":"Pod","metadata":{"name":"{{{Name}}}"},"spec":{"restartPolicy":"Never","containers":
        [{"name":"client","image":"busybox:1.36","command":["sleep","86400"]}]}}
        """;

    private readonly ResourceType _pods = ApiSchema.Kubernetes.Find("v1", "Pod")!;

    /// <exception cref="StepFailureException">It does not get to run.</exception>
    public void Start()
    {
        var tree = (ObjectValue)JsonReader.ReadOrThrow(Manifest);
        var created = cluster.Api.Create(_pods, Namespace, new ApiObject(tree), WriteOptions.Default);
        if (!created.IsSuccess)
        {
            throw new StepFailureException($"No Pod could be made to send requests from: {created.Status.Message}");
        }

        if (!cluster.Simulation.RunUntil(() => Find()?.TextAt("status", "phase") == "Running", LongestStart))
        {
            throw new StepFailureException($"The Pod to send requests from does not run after {LongestStart.TotalMinutes:F0} virtual minutes: {Find()?.Status}");
        }
    }

    public void Delete()
    {
        cluster.Api.Delete(_pods, Namespace, Name, new DeleteOptions { GracePeriod = TimeSpan.Zero });
        cluster.Simulation.RunUntil(() => Find() is null, LongestEnd);
    }

    private ApiObject? Find() => cluster.Api.Get(_pods, Namespace, Name).Value;
}
