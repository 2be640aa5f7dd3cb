namespace Scenarios.Cluster.Network.Services;

/// <summary>Where a packet comes from, as far as kube-proxy's rules distinguish it.</summary>
internal enum FlowOrigin
{
    /// <summary>From the cluster's Pod range.</summary>
    Pod,

    /// <summary>From a process of the node itself.</summary>
    Node,

    /// <summary>From anywhere else.</summary>
    Elsewhere,
}
