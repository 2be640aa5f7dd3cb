namespace Scenarios.Cluster.Nodes.Faults;

/// <summary>What may be wrong with containers for a time.</summary>
internal enum PodFaultKind
{
    /// <summary>Its process takes longer to begin.</summary>
    SlowStart,

    /// <summary>It answers a probe that it fails.</summary>
    Probe,
}
