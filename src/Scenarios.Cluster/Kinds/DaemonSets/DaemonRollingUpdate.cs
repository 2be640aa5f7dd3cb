using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.DaemonSets;

/// <summary>One step of a rolling update across the nodes (kubernetes, pkg/controller/daemon/update.go, rollingUpdate).</summary>
internal static class DaemonRollingUpdate
{
    public static DaemonSetPlan Plan(DaemonSetLook look)
    {
        var desired = 0;
        var placement = look.Placement;
        foreach (var node in look.Nodes)
        {
            if (placement.On(node).ShouldRun)
            {
                desired++;

                // Adds an entry for the node: a node without a Pod counts as unavailable.
                look.Pods.On(node.Name);
            }
        }

        var surge = look.Surge(desired);
        var unavailable = look.Unavailable(desired);
        return surge == 0 ? PlanDeletions(look, desired > 0 && unavailable == 0 ? 1 : unavailable) : PlanSurge(look, surge);
    }

    /// <summary>Deletes unavailable old Pods at once, and available ones as far as maxUnavailable allows.</summary>
    private static DaemonSetPlan PlanDeletions(DaemonSetLook look, long most)
    {
        var plan = new DaemonSetPlan();
        var candidates = new List<Pod>();
        var unavailable = 0L;
        foreach (var (_, pods) in look.Pods.ByNode)
        {
            var isClear = Split(look, pods, out var newest, out var old);
            if (isClear && newest is null && old is { } alone && look.IsAvailable(alone))
            {
                if (unavailable < most)
                {
                    candidates.Add(alone);
                }

                continue;
            }

            if (isClear && old is null && newest is { } present && look.IsAvailable(present))
            {
                continue;
            }

            unavailable++;
            if (isClear && newest is null && old is { } broken)
            {
                plan.Doomed.Add(broken);
            }
        }

        plan.Doomed.AddRange(candidates[..(int)Math.Clamp(most - unavailable, 0, candidates.Count)]);
        return plan;
    }

    /// <summary>Creates new Pods beside available old ones as far as maxSurge allows, and beside unavailable ones at once.</summary>
    private static DaemonSetPlan PlanSurge(DaemonSetLook look, long most)
    {
        var plan = new DaemonSetPlan();
        var candidates = new List<string>();
        var surge = 0L;
        foreach (var (node, pods) in look.Pods.ByNode)
        {
            if (!Split(look, pods, out var newest, out var old))
            {
                surge++;
            }
            else if (newest is null && old is { } present)
            {
                (look.IsAvailable(present) ? candidates : plan.Nodes).Add(node);
            }
            else if (newest is { } replacing && old is { } replaced)
            {
                if (look.IsAvailable(replacing))
                {
                    plan.Doomed.Add(replaced);
                }
                else
                {
                    surge++;
                }
            }
        }

        plan.Nodes.AddRange(candidates[..(int)Math.Clamp(most - surge, 0, candidates.Count)]);
        return plan;
    }

    /// <returns>False if there are several old or several new Pods: the excess must be deleted first (findUpdatedPodsOnNode).</returns>
    private static bool Split(DaemonSetLook look, List<Pod> pods, out Pod? newest, out Pod? old)
    {
        newest = null;
        old = null;
        foreach (var pod in pods)
        {
            if (pod.IsBeingDeleted)
            {
                continue;
            }

            var isNew = DaemonPods.IsOf(pod, look.Hash);
            if ((isNew ? newest : old) is not null)
            {
                return false;
            }

            newest = isNew ? pod : newest;
            old = isNew ? old : pod;
        }

        return true;
    }
}
