namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>Why a command could not be started in a running container, in runc's wording as containerd passes it on.</summary>
internal static class ExecErrors
{
    /// <param name="id">The runtime's ID for the attempt.</param>
    public static string NotFound(string id, string command) =>
        $"failed to exec in container: failed to start exec \"{id}\": OCI runtime exec failed: exec failed: unable to start container "
        + "process: "
        + $"exec: \"{command}\": {StartError.Cause(command)}: unknown";
}
