using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.DaemonSets;

/// <summary>
/// Keeps one Pod on every node that should have one, and none elsewhere (kubernetes, daemon_controller.go, manage and podsShouldBeOnNode).
/// </summary>
internal sealed class DaemonSetManagement(EventRecorder events, FailedPodBackoff backoff)
{
    /// <param name="again">When a failed Pod may be replaced; null if there is none to wait for.</param>
    public DaemonSetPlan Plan(DaemonSetLook look, out TimeSpan? again)
    {
        var plan = new DaemonSetPlan();
        var placement = look.Placement;
        var known = new HashSet<string>(look.Nodes.Count, StringComparer.Ordinal);
        again = null;
        foreach (var node in look.Nodes)
        {
            known.Add(node.Name);
            var pods = look.Pods.Find(node.Name);
            var (shouldRun, mayStay) = placement.On(node);
            if (pods is null && shouldRun)
            {
                plan.Nodes.Add(node.Name);
            }
            else if (pods is not null && mayStay)
            {
                var delay = Tidy(look, node.Name, shouldRun, pods, plan);
                again = again is null || delay < again ? delay ?? again : again;
            }
            else if (pods is not null)
            {
                plan.Doomed.AddRange(pods.Where(static pod => !pod.IsBeingDeleted));
            }
        }

        // A Pod created for a node that no longer exists would stay pending forever.
        foreach (var (node, pods) in look.Pods.ByNode)
        {
            if (!known.Contains(node))
            {
                plan.Doomed.AddRange(pods.Where(static pod => pod.Spec.NodeName.Length == 0 && !pod.IsBeingDeleted));
            }
        }

        return plan;
    }

    private TimeSpan? Tidy(DaemonSetLook look, string node, bool shouldRun, List<Pod> pods, DaemonSetPlan plan)
    {
        TimeSpan? again = null;
        var running = new List<Pod>(pods.Count);
        foreach (var pod in pods)
        {
            if (pod.IsBeingDeleted)
            {
                continue;
            }

            if (!PodFacts.IsEnded(pod))
            {
                running.Add(pod);
            }
            else if (pod.Status.Phase == PodPhase.Failed && backoff.Remaining(look.Set.Uid, node, look.Now) is { } delay)
            {
                again = delay;
            }
            else
            {
                Note(look, node, pod);
                plan.Doomed.Add(pod);
            }
        }

        if (look.AllowsSurge)
        {
            TidySurge(look, node, shouldRun, running, plan);
        }
        else if (running.Count > 1)
        {
            plan.Doomed.AddRange(running[1..]);
        }

        return again;
    }

    private void Note(DaemonSetLook look, string node, Pod pod)
    {
        if (pod.Status.Phase == PodPhase.Failed)
        {
            backoff.Next(look.Set.Uid, node, look.Now);
            events.Warning(
                look.Set,
                "FailedDaemonPod",
                $"Found failed daemon pod {pod.Namespace}/{pod.Name} on node {node}, will try to kill it");
        }
        else
        {
            events.Normal(
                look.Set,
                "SucceededDaemonPod",
                $"Found succeeded daemon pod {pod.Namespace}/{pod.Name} on node {node}, will try to delete it");
        }
    }

    /// <summary>
    /// With surge, a node may have two Pods: one that is not ready yet, and the ready one of an older revision that it will replace.
    /// </summary>
    private static void TidySurge(DaemonSetLook look, string node, bool shouldRun, List<Pod> running, DaemonSetPlan plan)
    {
        if (running.Count == 0 && shouldRun)
        {
            plan.Nodes.Add(node);
        }

        if (running.Count <= 1)
        {
            return;
        }

        Pod? newest = null;
        Pod? old = null;
        foreach (var pod in running)
        {
            if (DaemonPods.IsOf(pod, look.Hash) && newest is null)
            {
                newest = pod;
            }
            else if (!DaemonPods.IsOf(pod, look.Hash) && old is null)
            {
                old = pod;
            }
            else
            {
                plan.Doomed.Add(pod);
            }
        }

        if (newest is { } replacing && old is { } replaced && (!PodFacts.IsReady(replaced) || look.IsAvailable(replacing)))
        {
            plan.Doomed.Add(replaced);
        }
    }
}
