namespace Scenarios.Cluster.Sandboxes;

/// <summary>A process that accepts connections on a port of a sandbox.</summary>
public interface IListener
{
    /// <summary>
    /// Answers a request immediately; null when it closes the connection without an answer, as a server of another protocol does.
    /// </summary>
    HttpResponse? Answer(HttpRequest request);

    /// <summary>
    /// How much longer its process stands still: the kernel accepts connections for it, but nothing answers until then. Zero for a running
    /// process, <see cref="TimeSpan.MaxValue"/> when the end is unknown.
    /// </summary>
    TimeSpan Stillness => TimeSpan.Zero;

    /// <summary>
    /// The certificate that it presents to a TLS client that asks for this host; null for a server that does not speak TLS.
    /// </summary>
    Certificate? CertificateFor(string host) => null;

    /// <summary>What it reports over gRPC about the health of one of its services; null for a server that does not speak gRPC.</summary>
    /// <param name="service">Empty for the server as a whole.</param>
    GrpcHealth? HealthOf(string service) => null;

    /// <summary>The reply to a text sent over the bare connection; null when the server closes it without one.</summary>
    string? Converse(string text) => null;
}
