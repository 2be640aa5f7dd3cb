using Scenarios.Objects.Views.Apps;

namespace Scenarios.Cluster.Kinds.Deployments;

/// <summary>maxSurge and maxUnavailable in Pods (kubernetes, deployment_util.go: MaxSurge, MaxUnavailable, ResolveFenceposts).</summary>
internal readonly record struct RolloutLimits(long Replicas, long Surge, long Unavailable)
{
    public long MaximumPods => Replicas + Surge;

    public long MinimumAvailable => Replicas - Unavailable;

    public static RolloutLimits Of(Deployment deployment)
    {
        var replicas = deployment.Spec.Replicas;
        if (!IsRolling(deployment))
        {
            return new RolloutLimits(replicas, 0, 0);
        }

        var rolling = deployment.Spec.Strategy.RollingUpdate;
        var surge = rolling.MaxSurge.Of(replicas, roundUp: true);
        var unavailable = rolling.MaxUnavailable.Of(replicas, roundUp: false);
        if (surge == 0 && unavailable == 0)
        {
            // Both may resolve to zero; then the rollout could never make progress.
            unavailable = 1;
        }

        return new RolloutLimits(replicas, surge, Math.Min(unavailable, replicas));
    }

    public static bool IsRolling(Deployment deployment) => deployment.Spec.Strategy.Type == DeploymentStrategyType.RollingUpdate;
}
