using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Cluster.Kinds.StatefulSets;

/// <summary>
/// The status of a StatefulSet (kubernetes, stateful_set_control.go, computeReplicaStatus; stateful_set_utils.go, completeRollingUpdate).
/// </summary>
internal static class StatefulCounts
{
    public static StatefulSetStatus Of(StatefulLook look)
    {
        long replicas = 0, ready = 0, available = 0, current = 0, updated = 0;
        foreach (var pod in look.Replicas.Concat(look.Condemned))
        {
            var isCreated = StatefulLook.IsCreated(pod);
            replicas += isCreated ? 1 : 0;
            if (StatefulLook.IsReady(pod))
            {
                ready++;
                available += look.IsAvailable(pod) ? 1 : 0;
            }

            if (isCreated && !pod.IsBeingDeleted)
            {
                var revision = StatefulIdentity.RevisionOf(pod);
                current += revision == look.Revisions.Current ? 1 : 0;
                updated += revision == look.Revisions.Update ? 1 : 0;
            }
        }

        return new StatefulSetStatus
        {
            ObservedGeneration = look.Set.Metadata.Generation,
            Replicas = replicas,
            ReadyReplicas = ready,
            CurrentReplicas = current,
            UpdatedReplicas = updated,
            CurrentRevision = look.Revisions.Current,
            UpdateRevision = look.Revisions.Update,
            CollisionCount = look.Revisions.Collisions,
            AvailableReplicas = available,
        };
    }

    /// <summary>Once all Pods are of the update revision and ready, it becomes the current one.</summary>
    public static StatefulSetStatus Completed(StatefulSet set, StatefulSetStatus status)
    {
        var wanted = set.Spec.Replicas;
        var isComplete = set.Spec.UpdateStrategy.Type == StatefulSetUpdateStrategyType.RollingUpdate
            && status.UpdatedReplicas == wanted && status.ReadyReplicas == wanted && status.Replicas == wanted;
        return isComplete ? status with { CurrentReplicas = status.UpdatedReplicas, CurrentRevision = status.UpdateRevision } : status;
    }
}
