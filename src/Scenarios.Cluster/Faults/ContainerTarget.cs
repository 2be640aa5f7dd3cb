namespace Scenarios.Cluster.Faults;

/// <summary>Which containers a fault is of.</summary>
/// <param name="Namespace">Of the Pods.</param>
/// <param name="Name">A Pod, or a workload all of whose Pods are meant, those of its ReplicaSets and Jobs included.</param>
public sealed record ContainerTarget(string Namespace, string Name)
{
    /// <summary>What has the name, such as <c>Deployment</c>; empty for whichever Pod or workload has it.</summary>
    public string Kind { get; init; } = string.Empty;

    /// <summary>The container's name; empty for each container of the Pod.</summary>
    public string Container { get; init; } = string.Empty;

    /// <summary>Whether one Pod is meant only, the first by name that runs.</summary>
    public bool IsOne { get; init; }
}
