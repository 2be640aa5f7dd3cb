using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Network.Connections;

/// <summary>Where a request comes from: a Pod's sandbox, or a machine outside the cluster.</summary>
/// <param name="Sandbox">Null for a client outside the cluster.</param>
/// <param name="Place">Where it is, for traces.</param>
/// <param name="Address">The source address.</param>
public sealed record NetworkClient(Sandbox? Sandbox, NetworkPlace Place, string Address)
{
    /// <summary>A machine that can reach the nodes, but nothing behind them.</summary>
    public static NetworkClient Outside { get; } = new(null, NetworkPlace.Other("outside the cluster"), "172.18.0.1");

    public static NetworkClient Of(Sandbox sandbox)
    {
        ArgumentNullException.ThrowIfNull(sandbox);
        return new NetworkClient(sandbox, sandbox.Place, sandbox.Address);
    }
}
