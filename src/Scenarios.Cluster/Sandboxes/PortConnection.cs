using Scenarios.Api.Requests;

namespace Scenarios.Cluster.Sandboxes;

/// <summary>A connection that the kubelet carries to a port of a Pod's sandbox: to its listener, or the reason why there is none.</summary>
public sealed class PortConnection : IForwardedConnection
{
    private readonly IListener? _listener;

    public PortConnection(IListener listener) => _listener = listener;

    public PortConnection(string error) => Error = error;

    public string? Error { get; }

    /// <summary>Answers a request as the listener does; without a listener, the connection is closed without an answer.</summary>
    public HttpResponse? Answer(HttpRequest request) => _listener?.Answer(request);
}
