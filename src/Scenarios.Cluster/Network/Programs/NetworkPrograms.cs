using Scenarios.Cluster.Sandboxes;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Network.Programs;

/// <summary>The programs that use the network, as containers and machines outside run them.</summary>
internal sealed class NetworkPrograms(ClusterNetwork network) : ISandboxPrograms
{
    private const string NewestCurl = "8.14.1";

    public IProgram? Find(string kind, string? version, Sandbox sandbox) => Find(kind, version, NetworkClient.Of(sandbox));

    /// <summary>curl on a machine that is not a part of the cluster.</summary>
    public IProgram CurlOutside() => new CurlProgram(network, NetworkClient.Outside, NewestCurl);

    private IProgram? Find(string kind, string? version, NetworkClient client) => kind switch
    {
        "curl" => new CurlProgram(network, client, version ?? NewestCurl),
        "busybox-wget" => new BusyboxWget(network, client),
        "busybox-nslookup" => new BusyboxNslookup(network, client),
        _ => null,
    };
}
