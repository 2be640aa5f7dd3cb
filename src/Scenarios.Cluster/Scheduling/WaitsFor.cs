namespace Scenarios.Cluster.Scheduling;

/// <summary>
/// Which changes may make a Pod schedulable that no node could take: it is retried only when one of them happens (kubernetes,
/// pkg/scheduler/framework/events.go).
/// </summary>
[Flags]
internal enum WaitsFor
{
    None = 0,

    /// <summary>A node is added, or its capacity, labels or taints change.</summary>
    Nodes = 1,

    /// <summary>A Pod leaves a node.</summary>
    PodGone = 2,

    /// <summary>A Pod is assigned to a node, or its labels change.</summary>
    PodPlaced = 4,

    /// <summary>Claims, volumes or their classes change.</summary>
    Volumes = 8,

    Anything = Nodes | PodGone | PodPlaced | Volumes,
}
