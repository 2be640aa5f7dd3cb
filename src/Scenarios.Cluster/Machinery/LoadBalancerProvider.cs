namespace Scenarios.Cluster.Machinery;

/// <summary>Who gives Services of type LoadBalancer their addresses.</summary>
public enum LoadBalancerProvider
{
    /// <summary>Nobody, as in a cluster of one's own: EXTERNAL-IP stays <c>&lt;pending&gt;</c> until somebody writes the status.</summary>
    None,

    /// <summary>
    /// Addresses from a pool of the nodes' network, 172.18.255.200 to 172.18.255.250, announced by a node (as MetalLB does); ipMode
    /// VIP.
    /// </summary>
    Pool,

    /// <summary>Every Service is reached at <c>localhost</c> of the machine beside the cluster (as Docker Desktop does).</summary>
    Localhost,
}
