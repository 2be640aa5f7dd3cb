using System.Globalization;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes;

/// <summary>
/// The Event of a kube-proxy that has started: without a message, and of the newer kind that has its own time and no count (kubernetes,
/// cmd/kube-proxy/app/server.go).
/// </summary>
internal static class ProxyStart
{
    private const string Component = "kube-proxy";

    public static void Tell(NodeContext node)
    {
        var now = node.Simulation.Now;
        var nanoseconds = (now - DateTimeOffset.UnixEpoch).Ticks * 100;
        var name = $"{node.NodeName}.{nanoseconds.ToString("x", CultureInfo.InvariantCulture)}";
        var tree = new ObjectBuilder(11)
            .Add("apiVersion", Event.ApiVersion)
            .Add("kind", Event.Kind)
            .Add("metadata", ObjectValue.Of(("name", new StringValue(name)), ("namespace", new StringValue("default"))))
            .Add("involvedObject", ObjectValue.Of(
                ("kind", new StringValue(Node.Kind)), ("name", new StringValue(node.NodeName)), ("uid", new StringValue(node.NodeName))))
            .Add("reason", "Starting")
            .Add("source", ObjectValue.Empty)
            .Add("type", "Normal")
            .Add("eventTime", new StringValue(Timestamp.FormatMicro(now)))
            .Add("action", "StartKubeProxy")
            .Add("reportingComponent", Component)
            .Add("reportingInstance", $"{Component}-{node.NodeName}")
            .ToObject();
        node.Api.Create(KnownResources.Events, "default", new ApiObject(tree), ComponentWrites.Options);
    }
}
