using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Nodes.Servers;

/// <summary>A server of a protocol that is not simulated: connections succeed, and end without an answer to HTTP.</summary>
internal sealed class ClosingListener : IListener
{
    public HttpResponse? Answer(HttpRequest request) => null;
}
