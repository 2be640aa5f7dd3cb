using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster;

namespace Scenarios.Steps.Requests;

/// <summary>
/// A temporary Pod for sending requests, like that of <c>kubectl run --rm</c>: it is created, awaited, and deleted at the end. It takes the
/// virtual time of a Pod's start. Sentences about Pods do not include it.
/// </summary>
internal sealed class ThrowAwayPod(SimulatedCluster cluster, RequestClient client, string name = ThrowAwayPod.Name)
{
    public const string Name = "throw-away-client";
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromMinutes(1);

    private readonly ResourceType _pods = ApiSchema.Kubernetes.Find("v1", "Pod")!;

    /// <exception cref="StepFailureException">The Pod does not start.</exception>
    public void Start()
    {
        var created = cluster.Api.Create(_pods, client.Namespace, new ApiObject(Manifest()), WriteOptions.Default);
        if (!created.IsSuccess)
        {
            throw new StepFailureException($"No Pod could be made to send requests from: {created.Status.Message}");
        }

        if (!cluster.Simulation.RunUntil(() => Find()?.TextAt("status", "phase") == "Running", LongestStart))
        {
            throw new StepFailureException($"The Pod to send requests from does not run after {LongestStart.TotalMinutes:F0} virtual "
                + $"minutes: {Find()?.Status}");
        }
    }

    public void Delete()
    {
        cluster.Api.Delete(_pods, client.Namespace, name, new DeleteOptions { GracePeriod = TimeSpan.Zero });
        cluster.Simulation.RunUntil(() => Find() is null, LongestEnd);
    }

    private ObjectValue Manifest()
    {
        var container = ObjectValue.Of(
            ("name", new StringValue("client")),
            ("image", new StringValue("busybox:1.36")),
            ("command", ListValue.OfStrings(["sleep", "86400"])));
        var spec = ObjectValue.Of(("restartPolicy", new StringValue("Never")), ("containers", ListValue.Of(container)));
        spec = client.Node.Length == 0 ? spec : spec.With("nodeName", new StringValue(client.Node));
        spec = client.IsOnHost ? spec.With("hostNetwork", BooleanValue.True) : spec;
        var metadata = ObjectValue.Of(("name", new StringValue(name)));
        if (client.Labels.Length > 0)
        {
            var labels = ObjectValue.Empty;
            foreach (var label in client.Labels.Split(','))
            {
                var parts = label.Split('=', 2);
                labels = labels.With(parts[0], new StringValue(parts[^1]));
            }

            metadata = metadata.With("labels", labels);
        }

        return ObjectValue.Of(
            ("apiVersion", new StringValue("v1")),
            ("kind", new StringValue("Pod")),
            ("metadata", metadata),
            ("spec", spec));
    }

    private ApiObject? Find() => cluster.Api.Get(_pods, client.Namespace, name).Value;
}
