using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Sandboxes;

/// <summary>
/// Programs that need the network they run in: curl, wget, dig, a reverse proxy. Provided by the network and used by containers.
/// </summary>
public interface ISandboxPrograms
{
    /// <summary>The program of this kind as it runs in the sandbox, or null for a kind that is not simulated.</summary>
    /// <param name="version">The version that the image entry states for the kind; null when it states none.</param>
    /// <param name="kind">The kind as image entries name it: <c>curl</c>, <c>busybox-wget</c>, <c>wget</c>,
    /// <c>busybox-nslookup</c>.</param>
    IProgram? Find(string kind, string? version, Sandbox sandbox);

    /// <summary>The proxy of an ingress-nginx controller in the sandbox, started with these arguments.</summary>
    IListener Ingress(Sandbox sandbox, IReadOnlyList<string> arguments, bool isSecure);

    /// <summary>Forwards a request from the sandbox, as a reverse proxy in it does.</summary>
    /// <param name="authority">Host and port, such as <c>localhost:8080</c>.</param>
    /// <returns>The answer, whose delay includes the way there; null when nothing answers.</returns>
    HttpResponse? PassOn(Sandbox sandbox, string authority, HttpRequest request);

    /// <summary>
    /// Asks the first name server of the sandbox, as programs do that bring a DNS client of their own: without a final dot, the name is
    /// tried with each domain of the search list, and then alone.
    /// </summary>
    /// <param name="type">Such as <c>A</c>, in any case.</param>
    LookupReply LookUp(Sandbox sandbox, string name, string type);
}
