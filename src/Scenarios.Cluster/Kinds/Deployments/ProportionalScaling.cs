using Scenarios.Objects.Views.Apps;

namespace Scenarios.Cluster.Kinds.Deployments;

/// <summary>
/// Scales a Deployment without a rollout step: the change goes to the only ReplicaSet or, in the middle of a rollout, to each one in
/// proportion to its size (kubernetes, sync.go, scale).
/// </summary>
internal sealed class ProportionalScaling(ReplicaSetScaler scaler)
{
    /// <summary>Whether the Deployment was resized since its ReplicaSets were last annotated (isScalingEvent).</summary>
    public static bool IsDue(Rollout rollout)
    {
        foreach (var replicaSet in rollout.All)
        {
            if (replicaSet.Spec.Replicas > 0 && Revisions.DesiredReplicas(replicaSet) is { } desired && desired != rollout.Limits.Replicas)
            {
                return true;
            }
        }

        return false;
    }

    public void Scale(Rollout rollout)
    {
        if (ActiveOrLatest(rollout) is { } single)
        {
            if (single.Spec.Replicas != rollout.Limits.Replicas || Revisions.DesiredReplicas(single) != rollout.Limits.Replicas)
            {
                scaler.Scale(rollout, single, rollout.Limits.Replicas);
            }

            return;
        }

        if (IsSaturated(rollout))
        {
            foreach (var old in ReplicaSetFacts.Active(rollout.Old))
            {
                scaler.Scale(rollout, old, 0);
            }
        }
        else if (RolloutLimits.IsRolling(rollout.Deployment))
        {
            Spread(rollout);
        }
    }

    private static ReplicaSet? ActiveOrLatest(Rollout rollout)
    {
        var active = ReplicaSetFacts.Active(rollout.All);
        return active.Count switch
        {
            0 => rollout.Newest ?? (rollout.Old.Count > 0 ? rollout.Old[^1] : null),
            1 => active[0],
            _ => null,
        };
    }

    private static bool IsSaturated(Rollout rollout) =>
        rollout.Newest is { } newest
        && newest.Spec.Replicas == rollout.Limits.Replicas
        && Revisions.DesiredReplicas(newest) == rollout.Limits.Replicas
        && newest.Status.AvailableReplicas == rollout.Limits.Replicas;

    private void Spread(Rollout rollout)
    {
        var active = ReplicaSetFacts.Active(rollout.All);
        var allowed = rollout.Limits.Replicas > 0 ? rollout.Limits.MaximumPods : 0;
        var toAdd = allowed - ReplicaSetFacts.Replicas(active);
        active.Sort(toAdd > 0 ? ReplicaSetFacts.BySizeNewer : ReplicaSetFacts.BySizeOlder);
        var sizes = new long[active.Count];
        var added = 0L;
        for (var index = 0; index < sizes.Length; index++)
        {
            var proportion = Proportion(rollout, active[index], toAdd, added);
            sizes[index] = active[index].Spec.Replicas + proportion;
            added += proportion;
        }

        // The rounding remainder goes to the first, which is the largest.
        if (sizes.Length > 0)
        {
            sizes[0] = Math.Max(0, sizes[0] + toAdd - added);
        }

        for (var index = 0; index < sizes.Length; index++)
        {
            scaler.Scale(rollout, active[index], sizes[index]);
        }
    }

    private static long Proportion(Rollout rollout, ReplicaSet replicaSet, long toAdd, long added)
    {
        if (toAdd == added)
        {
            return 0;
        }

        var fraction = Fraction(rollout, replicaSet, replicaSet.Spec.Replicas);
        return toAdd > 0 ? Math.Min(fraction, toAdd - added) : Math.Max(fraction, toAdd - added);
    }

    private static long Fraction(Rollout rollout, ReplicaSet replicaSet, long size)
    {
        if (rollout.Limits.Replicas == 0)
        {
            return -size;
        }

        var before = Revisions.MaximumReplicas(replicaSet) ?? rollout.Deployment.Status.Replicas;
        if (before == 0)
        {
            return 0;
        }

        var scaled = (double)(size * rollout.Limits.MaximumPods) / before;
        return (long)Math.Round(scaled, MidpointRounding.AwayFromZero) - size;
    }
}
