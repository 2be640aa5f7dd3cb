namespace Scenarios.Cluster.Machinery;

/// <summary>How Services of type LoadBalancer get their addresses.</summary>
public enum LoadBalancerProvider
{
    /// <summary>No provider, as in a bare cluster: EXTERNAL-IP stays <c>&lt;pending&gt;</c> until somebody writes the status.</summary>
    None,

    /// <summary>
    /// From a pool in the nodes' network, 172.18.255.200 to 172.18.255.250, announced by a node (as MetalLB does); ipMode VIP.
    /// </summary>
    Pool,

    /// <summary>Every Service is reachable at <c>localhost</c> of the machine beside the cluster (as with Docker Desktop).</summary>
    Localhost,
}
