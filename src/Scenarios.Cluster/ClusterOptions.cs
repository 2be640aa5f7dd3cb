using Scenarios.Kernel.Limits;

namespace Scenarios.Cluster;

/// <summary>What a cluster is made of. The default is the cluster of the books: one control plane, three workers.</summary>
public sealed record ClusterOptions
{
    /// <summary>Worker nodes, in addition to the control plane.</summary>
    public int Workers { get; init; } = 3;

    /// <summary>What everything random in the cluster derives from.</summary>
    public ulong Seed { get; init; } = 1;

    public SimulationLimits Limits { get; init; } = new();
}
