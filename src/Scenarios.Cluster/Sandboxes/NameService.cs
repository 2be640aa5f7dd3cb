namespace Scenarios.Cluster.Sandboxes;

/// <summary>Listens as a DNS server does: what it answers is the network's knowledge, that it answers is this process's life.</summary>
public sealed class NameService : IListener
{
    public static NameService Instance { get; } = new();

    public HttpResponse? Answer(HttpRequest request) => null;
}
