using Scenarios.Api.Objects;

namespace Scenarios.Cluster.Controllers.Deployments;

/// <summary>One look at a Deployment: itself and its ReplicaSets as the caches have them.</summary>
/// <param name="Newest">The ReplicaSet of the present template; null when there is none.</param>
/// <param name="Old">All others, oldest first.</param>
internal sealed record Rollout(ApiObject Deployment, ApiObject? Newest, IReadOnlyList<ApiObject> Old)
{
    public RolloutLimits Limits { get; } = RolloutLimits.Of(Deployment);

    public IReadOnlyList<ApiObject> All => Newest is null ? Old : [.. Old, Newest];
}
