namespace Scenarios.Cluster.Sandboxes;

/// <summary>Marks the port of a DNS server: this process decides whether there is an answer, and the network decides what it is.</summary>
public sealed class NameService : IListener
{
    public static NameService Instance { get; } = new();

    public HttpResponse? Answer(HttpRequest request) => null;
}
