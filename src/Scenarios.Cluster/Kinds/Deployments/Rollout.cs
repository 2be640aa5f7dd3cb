using Scenarios.Objects.Views.Apps;

namespace Scenarios.Cluster.Kinds.Deployments;

/// <summary>What one reconciliation of a Deployment sees: the Deployment and its ReplicaSets as in the caches.</summary>
/// <param name="Newest">The ReplicaSet of the current template; null if there is none.</param>
/// <param name="Old">All other ReplicaSets, oldest first.</param>
internal sealed record Rollout(Deployment Deployment, ReplicaSet? Newest, IReadOnlyList<ReplicaSet> Old)
{
    public RolloutLimits Limits { get; } = RolloutLimits.Of(Deployment);

    public IReadOnlyList<ReplicaSet> All => Newest is { } newest ? [.. Old, newest] : Old;
}
