namespace Scenarios.Cluster.Faults;

/// <summary>The containers that a fault applies to.</summary>
/// <param name="Namespace">The namespace of the Pods.</param>
/// <param name="Name">A Pod, or a workload, which stands for all its Pods, including those of its ReplicaSets and Jobs.</param>
public sealed record ContainerTarget(string Namespace, string Name)
{
    /// <summary>The kind of the named object, such as <c>Deployment</c>; empty for any Pod or workload of that name.</summary>
    public string Kind { get; init; } = string.Empty;

    /// <summary>The container's name; empty for each container of the Pod.</summary>
    public string Container { get; init; } = string.Empty;

    /// <summary>Whether only one Pod is a target: the first running one by name.</summary>
    public bool IsOne { get; init; }
}
