using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Sandboxes;

/// <summary>Programs that need the network they run in: curl, wget, nslookup. The network room offers them, containers run them.</summary>
public interface ISandboxPrograms
{
    /// <summary>The program of this kind as it runs in the sandbox, or null for a kind that is not simulated.</summary>
    /// <param name="version">The version that the image entry states for the kind; null where it states none.</param>
    /// <param name="kind">As image entries name them: <c>curl</c>, <c>busybox-wget</c>, <c>wget</c>, <c>busybox-nslookup</c>.</param>
    IProgram? Find(string kind, string? version, Sandbox sandbox);
}
