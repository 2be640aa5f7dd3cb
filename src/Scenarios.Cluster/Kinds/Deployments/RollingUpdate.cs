using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Kinds.Deployments;

/// <summary>
/// One step of a rolling update: scales up the new ReplicaSet first, then scales down the old ones (kubernetes, rolling.go).
/// </summary>
internal sealed class RollingUpdate(ReplicaSetScaler scaler)
{
    /// <summary>The size that the new ReplicaSet may have now (NewRSNewReplicas).</summary>
    public static long NewestSize(Rollout rollout, long present)
    {
        var limits = rollout.Limits;
        if (!RolloutLimits.IsRolling(rollout.Deployment))
        {
            return limits.Replicas;
        }

        var pods = ReplicaSetFacts.Replicas(rollout.All);
        return pods >= limits.MaximumPods ? present : present + Math.Min(limits.MaximumPods - pods, limits.Replicas - present);
    }

    /// <returns>Whether the new ReplicaSet was resized.</returns>
    public bool ReconcileNewest(Rollout rollout)
    {
        if (rollout.Newest is not { } newest)
        {
            return false;
        }

        var size = newest.Spec.Replicas;
        if (size == rollout.Limits.Replicas)
        {
            return false;
        }

        return scaler.Scale(rollout, newest, size > rollout.Limits.Replicas ? rollout.Limits.Replicas : NewestSize(rollout, size));
    }

    /// <returns>Whether an old ReplicaSet was resized.</returns>
    public bool ReconcileOld(Rollout rollout)
    {
        if (ReplicaSetFacts.Replicas(rollout.Old) == 0)
        {
            return false;
        }

        var unavailableNew = rollout.Newest is { } newest ? newest.Spec.Replicas - newest.Status.AvailableReplicas : 0;
        var most = ReplicaSetFacts.Replicas(rollout.All) - rollout.Limits.MinimumAvailable - unavailableNew;
        if (most <= 0)
        {
            return false;
        }

        // Unhealthy Pods are removed first: they would only block the update.
        var sizes = rollout.Old.ToDictionary(static item => item.Uid, static item => item.Spec.Replicas, StringComparer.Ordinal);
        var cleaned = CleanUpUnhealthy(rollout, sizes, most);
        return cleaned + ScaleDown(rollout, sizes) > 0;
    }

    private long CleanUpUnhealthy(Rollout rollout, Dictionary<string, long> sizes, long most)
    {
        var total = 0L;
        foreach (var old in rollout.Old)
        {
            var size = sizes[old.Uid];
            var count = Math.Min(most - total, size - old.Status.AvailableReplicas);
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
        var available = rollout.All.Sum(static item => item.Status.AvailableReplicas);
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

    private static ReplicaSet WithSize(ReplicaSet replicaSet, long size) =>
        replicaSet with { Spec = replicaSet.Spec with { Replicas = size } };
}
