namespace Scenarios.Cluster.Scheduling;

/// <summary>
/// What may make room for a Pod that no node could take: it is tried again when that happens, and not otherwise (kubernetes,
/// pkg/scheduler/framework/events.go).
/// </summary>
[Flags]
internal enum WaitsFor
{
    None = 0,

    /// <summary>A node comes, or changes in what it has, its labels or its taints.</summary>
    Nodes = 1,

    /// <summary>A Pod leaves a node.</summary>
    PodGone = 2,

    /// <summary>A Pod gets a node, or other labels.</summary>
    PodPlaced = 4,

    /// <summary>Claims, volumes and their classes.</summary>
    Volumes = 8,

    Anything = Nodes | PodGone | PodPlaced | Volumes,
}
