using Scenarios.Api.Requests;
using Scenarios.Cluster.Nodes.Context;

namespace Scenarios.Cluster.Nodes;

/// <summary>
/// What the kubelet answers when it cannot do what it was asked (kubernetes, pkg/kubelet/kubelet_pods.go, validateContainerLogStatus;
/// server.go).
/// </summary>
internal static class KubeletErrors
{
    public static ApiStatus BadRequest(string message) => new(400, StatusReason.BadRequest, message);

    public static ApiStatus Waiting(string pod, string container, string reason) =>
        BadRequest($"container \"{container}\" in pod \"{pod}\" is waiting to start: {reason}");

    public static ApiStatus NotFound(string container) =>
        new(
            500,
            StatusReason.InternalError,
            $"Internal error occurred: unable to upgrade connection: container not found (\"{container}\")");

    public static ApiStatus NotRunning(string container) =>
        new(
            500,
            StatusReason.InternalError,
            $"Internal error occurred: unable to upgrade connection: container {container} not found in pod");

    /// <summary>The API server does not reach the kubelet, whose machine is off or stands still, or which has ended.</summary>
    public static ApiStatus Silent(NodeContext node) => new(500, string.Empty, $"error dialing backend: {DialError(node)}");

    /// <inheritdoc cref="Silent"/>
    public static ApiStatus SilentLog(NodeContext node, ApiObject pod, string container) =>
        new(
            500,
            string.Empty,
            $"Get \"https://{node.NodeAddress}:10250/containerLogs/{pod.Namespace}/{pod.Name}/{container}\": {DialError(node)}");

    // A cable that was pulled tells more than what the kubelet does.
    private static string DialError(NodeContext node) => (node.Uplink.IsStill ? KubeletSilence.Unreachable : node.Silence) switch
    {
        KubeletSilence.Refusing => $"dial tcp {node.NodeAddress}:10250: connect: connection refused",
        KubeletSilence.Hanging => "net/http: TLS handshake timeout",
        _ => $"dial tcp {node.NodeAddress}:10250: connect: no route to host",
    };

    /// <summary>Wraps a value explicitly, because there are no implicit conversions from interfaces.</summary>
    public static ApiResult<T> Success<T>(T value)
        where T : class => value;
}
