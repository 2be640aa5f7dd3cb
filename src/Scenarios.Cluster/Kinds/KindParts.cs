using Scenarios.Cluster.Machinery;

namespace Scenarios.Cluster.Kinds;

/// <summary>What the cluster has of one kind.</summary>
internal sealed record KindParts
{
    /// <summary>Those of kube-controller-manager that are simulated.</summary>
    public IReadOnlyList<Func<ComponentContext, IController>> Controllers { get; init; } = [];
}
