namespace Scenarios.Cluster.Network.Services;

/// <summary>What kube-proxy's rules do with a new connection.</summary>
internal enum ProxyVerdict
{
    /// <summary>It goes to an endpoint.</summary>
    Forward,

    /// <summary>The Service has no endpoints: an ICMP message refuses it at once.</summary>
    Reject,

    /// <summary>There are endpoints, but none allowed for this traffic: it is dropped, and the client waits.</summary>
    Drop,

    /// <summary>The virtual address has no such port: no rule matches, and the packet leaves for an unassigned address.</summary>
    NoRule,
}
