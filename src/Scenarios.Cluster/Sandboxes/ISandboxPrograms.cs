using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Sandboxes;

/// <summary>
/// What needs the network that it runs in: curl, wget, dig, a reverse proxy. The network room offers it, containers use it.
/// </summary>
public interface ISandboxPrograms
{
    /// <summary>The program of this kind as it runs in the sandbox, or null for a kind that is not simulated.</summary>
    /// <param name="version">The version that the image entry states for the kind; null where it states none.</param>
    /// <param name="kind">As image entries name them: <c>curl</c>, <c>busybox-wget</c>, <c>wget</c>, <c>busybox-nslookup</c>.</param>
    IProgram? Find(string kind, string? version, Sandbox sandbox);

    /// <summary>The proxy of an ingress-nginx controller in the sandbox, started with these arguments.</summary>
    IListener Ingress(Sandbox sandbox, IReadOnlyList<string> arguments, bool isSecure);

    /// <summary>Passes a request on from the sandbox, as a reverse proxy in it does.</summary>
    /// <param name="authority">Host and port, such as <c>localhost:8080</c>.</param>
    /// <returns>The answer, its delay with the way there; null where nobody answers.</returns>
    HttpResponse? PassOn(Sandbox sandbox, string authority, HttpRequest request);
}
