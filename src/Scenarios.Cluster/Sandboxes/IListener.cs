namespace Scenarios.Cluster.Sandboxes;

/// <summary>A process that accepts connections on a port of a sandbox.</summary>
public interface IListener
{
    /// <summary>
    /// Answers a request at once; null when it closes the connection without an answer, as a server of another protocol does.
    /// </summary>
    HttpResponse? Answer(HttpRequest request);

    /// <summary>
    /// How long its process will go on standing still: the kernel accepts connections for it, and nobody answers until then. Zero for one
    /// that runs, <see cref="TimeSpan.MaxValue"/> where nobody knows.
    /// </summary>
    TimeSpan Stillness => TimeSpan.Zero;

    /// <summary>The certificate that it shows to who asks for this host by TLS; null for a server that does not speak TLS.</summary>
    Certificate? CertificateFor(string host) => null;

    /// <summary>What it says of the health of one of its services by gRPC; null for a server that does not speak gRPC.</summary>
    /// <param name="service">Empty for the server as a whole.</param>
    GrpcHealth? HealthOf(string service) => null;

    /// <summary>What comes back over the bare connection for a text sent; null where the server hangs up without a word.</summary>
    string? Converse(string text) => null;
}
