using Scenarios.Cluster.Controllers;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.StatefulSets;

/// <summary>
/// One pass over a StatefulSet's Pods: creates and repairs those in range, deletes those out of range, then replaces one of an old
/// revision. With ordered management each Pod waits for those before it (kubernetes,
/// pkg/controller/statefulset/stateful_set_control.go, updateStatefulSet).
/// </summary>
internal sealed class StatefulPass(StatefulPodControl control, StatefulLook look)
{
    private readonly StatefulSet _set = look.Set;

    /// <summary>Whether the API refused any write.</summary>
    public bool HasFailed { get; private set; }

    public StatefulSetStatus Run()
    {
        if (_set.IsBeingDeleted || !MakeReplicas() || !DeleteCondemned())
        {
            return StatefulCounts.Of(look);
        }

        var status = StatefulCounts.Of(look);
        return _set.Spec.UpdateStrategy.Type == StatefulSetUpdateStrategyType.OnDelete || !ReplaceOne()
            ? status
            : status with { CurrentReplicas = status.CurrentReplicas - 1 };
    }

    /// <returns>False if the pass must end here.</returns>
    private bool MakeReplicas()
    {
        for (var index = 0; index < look.Replicas.Length; index++)
        {
            var mayGoOn = Make(look.Start + index, look.Replicas[index]);
            if ((!mayGoOn && look.IsOrdered) || (HasFailed && !look.IsOrdered))
            {
                return false;
            }
        }

        return true;
    }

    private bool Make(long ordinal, Pod pod)
    {
        if (PodFacts.IsEnded(pod))
        {
            // Whether it failed or succeeded, the Pod is deleted; a new one is created once it is gone.
            return !Try(pod.IsBeingDeleted || control.Delete(_set, pod));
        }

        if (!StatefulLook.IsCreated(pod))
        {
            return !control.IsClaimStale(_set, ordinal, pod) && Try(control.Create(_set, ordinal, pod)) && !look.IsOrdered;
        }

        if (pod.Status.Phase == PodPhase.Pending && !Try(control.CreateMissingClaims(_set, ordinal, pod)))
        {
            return false;
        }

        if (look.IsOrdered && (pod.IsBeingDeleted || !StatefulLook.IsReady(pod) || !look.IsAvailable(pod)))
        {
            return false;
        }

        return Try(control.Mend(_set, ordinal, pod));
    }

    private bool DeleteCondemned()
    {
        foreach (var pod in look.Condemned)
        {
            control.KeepClaims(_set, StatefulIdentity.OrdinalOf(_set, pod)!.Value, pod);
        }

        var unhealthy = FirstUnhealthy();
        foreach (var pod in look.Condemned)
        {
            if (look.IsOrdered)
            {
                // One at a time, and only healthy Pods; but the first unhealthy one, for which all others wait, may be deleted itself.
                var isHealthy = StatefulLook.IsReady(pod) && look.IsAvailable(pod);
                if (!pod.IsBeingDeleted && (isHealthy || pod.Name == unhealthy))
                {
                    Try(control.Delete(_set, pod));
                }

                return false;
            }

            if (!pod.IsBeingDeleted)
            {
                Try(control.Delete(_set, pod));
            }
        }

        return !HasFailed;
    }

    private string? FirstUnhealthy()
    {
        foreach (var pod in look.Replicas)
        {
            if (!IsHealthy(pod))
            {
                return pod.Name;
            }
        }

        for (var index = look.Condemned.Count - 1; index >= 0; index--)
        {
            if (!IsHealthy(look.Condemned[index]))
            {
                return look.Condemned[index].Name;
            }
        }

        return null;
    }

    /// <returns>Whether a Pod was deleted.</returns>
    private bool ReplaceOne()
    {
        var first = _set.Spec.UpdateStrategy.RollingUpdate.Partition;
        for (var index = look.Replicas.Length - 1; index >= first; index--)
        {
            var pod = look.Replicas[index];
            if (StatefulIdentity.RevisionOf(pod) != look.Revisions.Update && !pod.IsBeingDeleted)
            {
                return Try(control.Delete(_set, pod));
            }

            if (!IsHealthy(pod))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsHealthy(Pod pod) => StatefulLook.IsReady(pod) && !pod.IsBeingDeleted;

    private bool Try(bool isDone)
    {
        HasFailed |= !isDone;
        return isDone;
    }
}
