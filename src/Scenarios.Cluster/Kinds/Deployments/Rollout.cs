using Scenarios.Objects.Views.Apps;

namespace Scenarios.Cluster.Kinds.Deployments;

/// <summary>One look at a Deployment: itself and its ReplicaSets as the caches have them.</summary>
/// <param name="Newest">The ReplicaSet of the present template; null when there is none.</param>
/// <param name="Old">All others, oldest first.</param>
internal sealed record Rollout(Deployment Deployment, ReplicaSet? Newest, IReadOnlyList<ReplicaSet> Old)
{
    public RolloutLimits Limits { get; } = RolloutLimits.Of(Deployment);

    public IReadOnlyList<ReplicaSet> All => Newest is { } newest ? [.. Old, newest] : Old;
}
