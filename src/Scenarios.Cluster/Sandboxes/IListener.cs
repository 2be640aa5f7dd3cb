namespace Scenarios.Cluster.Sandboxes;

/// <summary>A process that accepts connections on a port of a sandbox.</summary>
public interface IListener
{
    /// <summary>Answers a request at once; null when it closes the connection without an answer, as a server of another protocol does.</summary>
    HttpResponse? Answer(HttpRequest request);
}
