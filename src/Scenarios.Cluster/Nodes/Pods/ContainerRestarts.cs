using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Kernel.Processes;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>
/// The waits between two runs of a container, or two attempts to start it (kubernetes, kuberuntime_manager.go, doBackOff; pod_workers.go).
/// </summary>
internal static class ContainerRestarts
{
    /// <summary>
    /// Waits out a crash loop's delay; there is none after the first run. The kubelet looks again every ten to fifteen seconds
    /// (backOffPeriod), and the status shows the result of one look only at the next.
    /// </summary>
    public static async Coroutine Wait(NodeContext node, PodWorker worker, PodStatusWriter status, ContainerSlot slot)
    {
        var finished = node.Simulation.Elapsed - (node.Simulation.Now - slot.Current!.FinishedAt);
        while (slot.RestartBackoff.RemainingSince(finished, node.Simulation.Elapsed) > TimeSpan.Zero)
        {
            BackOff(node, worker, slot);
            await worker.PauseUntilLook(slot, node.Latencies.Retry());
            if (slot.TryRedefine())
            {
                return;
            }

            slot.Wait(CrashLoop(worker, slot));
            status.WriteNow();
        }

        slot.RestartBackoff.Next(node.Simulation.Elapsed);
    }

    /// <summary>
    /// Waits before a container that the kubelet itself stopped is restarted: not at all, unless the back-off since the run before is still
    /// in force, because that is the only end that the kubelet has observed.
    /// </summary>
    public static async Coroutine WaitAfterProbe(NodeContext node, PodWorker worker, PodStatusWriter status, ContainerSlot slot)
    {
        if (slot.Previous is not { } before)
        {
            return;
        }

        var now = node.Simulation.Elapsed;
        if (slot.RestartBackoff.RemainingSince(now - (node.Simulation.Now - before.FinishedAt), now) == TimeSpan.Zero)
        {
            slot.RestartBackoff.Next(now);
            return;
        }

        BackOff(node, worker, slot);
        await worker.Pause(node.Latencies.Relist());
        slot.Wait(CrashLoop(worker, slot));
        status.WriteNow();
        await Wait(node, worker, status, slot);
    }

    /// <summary>Waits for the next look after a failed attempt to start; the first look follows the sandbox's start.</summary>
    public static async Coroutine WaitForRetry(NodeContext node, PodWorker worker, PodStatusWriter status, ContainerSlot slot)
    {
        await (slot.TryLookFirst() ? worker.Pause(node.Latencies.FirstRetry())
            : worker.PauseUntilLook(slot, node.Latencies.Retry()));
        slot.TryRedefine();
        slot.TellRefusal();
        status.WriteNow();
    }

    private static void BackOff(NodeContext node, PodWorker worker, ContainerSlot slot) => node.Events.Warning(
        worker.Run.Pod,
        "BackOff",
        $"Back-off restarting failed container {slot.Spec.Name} in pod {NameIn(worker)}",
        EventPaths.Of(slot));

    private static WaitingCause.CrashLoopBackOff CrashLoop(PodWorker worker, ContainerSlot slot) =>
        new(slot.RestartBackoff.Delay, slot.Spec.Name, NameIn(worker));

    private static string NameIn(PodWorker worker) => $"{worker.Run.Pod.Name}_{worker.Run.Pod.Namespace}({worker.Run.Pod.Uid})";
}
