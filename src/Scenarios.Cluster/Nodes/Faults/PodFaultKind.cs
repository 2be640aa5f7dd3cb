namespace Scenarios.Cluster.Nodes.Faults;

/// <summary>What can be wrong with containers for a time.</summary>
internal enum PodFaultKind
{
    /// <summary>The container's process takes longer to start.</summary>
    SlowStart,

    /// <summary>A probe of the container fails.</summary>
    Probe,

    /// <summary>The container uses processor time.</summary>
    Load,
}
