using Scenarios.Api.Objects;

namespace Scenarios.Cluster.Controllers.Deployments;

/// <summary>One step of a rolling update: first the new ReplicaSet grows, then the old ones shrink (kubernetes, rolling.go).</summary>
internal sealed class RollingUpdate(ReplicaSetScaler scaler)
{
    /// <summary>How large the new ReplicaSet may be now (NewRSNewReplicas).</summary>
    public static long NewestSize(Rollout rollout, long present)
    {
        var limits = rollout.Limits;
        if (!RolloutLimits.IsRolling(rollout.Deployment))
        {
            return limits.Replicas;
        }

        var pods = rollout.All.Sum(ReplicaSetFacts.Replicas);
        return pods >= limits.MaximumPods ? present : present + Math.Min(limits.MaximumPods - pods, limits.Replicas - present);
    }

    /// <returns>True when the new ReplicaSet was resized.</returns>
    public bool ReconcileNewest(Rollout rollout)
    {
        if (rollout.Newest is not { } newest)
        {
            return false;
        }

        var size = ReplicaSetFacts.Replicas(newest);
        if (size == rollout.Limits.Replicas)
        {
            return false;
        }

        return scaler.Scale(rollout, newest, size > rollout.Limits.Replicas ? rollout.Limits.Replicas : NewestSize(rollout, size));
    }

    /// <returns>True when an old ReplicaSet was resized.</returns>
    public bool ReconcileOld(Rollout rollout)
    {
        if (rollout.Old.Sum(ReplicaSetFacts.Replicas) == 0)
        {
            return false;
        }

        var unavailableNew = rollout.Newest is { } newest ? ReplicaSetFacts.Replicas(newest) - ReplicaSetFacts.Available(newest) : 0;
        var most = rollout.All.Sum(ReplicaSetFacts.Replicas) - rollout.Limits.MinimumAvailable - unavailableNew;
        if (most <= 0)
        {
            return false;
        }

        // Pods that do not work are given up first: they would block the update for nothing.
        var sizes = rollout.Old.ToDictionary(static item => item.Uid, ReplicaSetFacts.Replicas, StringComparer.Ordinal);
        var cleaned = CleanUpUnhealthy(rollout, sizes, most);
        return cleaned + ScaleDown(rollout, sizes) > 0;
    }

    private long CleanUpUnhealthy(Rollout rollout, Dictionary<string, long> sizes, long most)
    {
        var total = 0L;
        foreach (var old in rollout.Old)
        {
            var size = sizes[old.Uid];
            var count = Math.Min(most - total, size - ReplicaSetFacts.Available(old));
            if (size > 0 && count > 0)
            {
                scaler.Scale(rollout, old, size - count);
                sizes[old.Uid] = size - count;
                total += count;
            }
        }

        return total;
    }

    private long ScaleDown(Rollout rollout, Dictionary<string, long> sizes)
    {
        var available = rollout.All.Sum(ReplicaSetFacts.Available);
        var most = available - rollout.Limits.MinimumAvailable;
        var total = 0L;
        foreach (var old in rollout.Old)
        {
            var count = Math.Min(sizes[old.Uid], most - total);
            if (count > 0)
            {
                scaler.Scale(rollout, WithSize(old, sizes[old.Uid]), sizes[old.Uid] - count);
                total += count;
            }
        }

        return total;
    }

    private static ApiObject WithSize(ApiObject replicaSet, long size) => ReplicaSetFacts.Replicas(replicaSet) == size
        ? replicaSet
        : replicaSet.With(["spec", "replicas"], Api.Tree.IntegerValue.Of(size));
}
