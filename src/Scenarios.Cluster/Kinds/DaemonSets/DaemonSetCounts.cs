using Scenarios.Cluster.Controllers;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Cluster.Kinds.DaemonSets;

/// <summary>The status of a DaemonSet (kubernetes, daemon_controller.go, updateDaemonSetStatus).</summary>
internal static class DaemonSetCounts
{
    /// <param name="isObserved">Whether the controller has acted on this generation.</param>
    public static DaemonSetStatus Of(DaemonSetLook look, bool isObserved)
    {
        long desired = 0, current = 0, misscheduled = 0, ready = 0, available = 0, updated = 0;
        var placement = look.Placement;
        foreach (var node in look.Nodes)
        {
            var pods = look.Pods.Find(node.Name);
            var isThere = pods is { Count: > 0 };
            if (!placement.On(node).ShouldRun)
            {
                misscheduled += isThere ? 1 : 0;
                continue;
            }

            desired++;
            if (!isThere)
            {
                continue;
            }

            current++;
            var oldest = pods![0];
            ready += PodFacts.IsReady(oldest) ? 1 : 0;
            available += look.IsAvailable(oldest) ? 1 : 0;
            updated += DaemonPods.IsOf(oldest, look.Hash) ? 1 : 0;
        }

        return new DaemonSetStatus
        {
            CurrentNumberScheduled = current,
            NumberMisscheduled = misscheduled,
            DesiredNumberScheduled = desired,
            NumberReady = ready,
            ObservedGeneration = isObserved ? look.Set.Metadata.Generation : look.Set.Status.ObservedGeneration,
            UpdatedNumberScheduled = updated,
            NumberAvailable = available,
            NumberUnavailable = desired - available,
            CollisionCount = look.Set.Status.CollisionCount,
        };
    }
}
