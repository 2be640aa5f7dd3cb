using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Nodes.Servers;

/// <summary>A server whose protocol is not simulated: connections succeed and then close; an HTTP request gets no answer.</summary>
internal sealed class ClosingListener : IListener
{
    public HttpResponse? Answer(HttpRequest request) => null;
}
