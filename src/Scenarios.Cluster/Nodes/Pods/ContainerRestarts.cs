using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>
/// What lies between two runs of a container, or two attempts to start it (kubernetes, kuberuntime_manager.go, doBackOff; pod_workers.go).
/// Each wait returns false where the Pod is being ended.
/// </summary>
internal static class ContainerRestarts
{
    /// <summary>
    /// A crash loop's delay; none after the first run. The kubelet looks again every ten to fifteen seconds (backOffPeriod): what it found
    /// at one look the status says at the next.
    /// </summary>
    public static async Coroutine<bool> Wait(NodeContext node, PodWorker worker, PodStatusWriter status, ContainerSlot slot)
    {
        var finished = node.Simulation.Elapsed - (node.Simulation.Now - slot.Current!.FinishedAt);
        while (slot.RestartBackoff.RemainingSince(finished, node.Simulation.Elapsed) > TimeSpan.Zero)
        {
            BackOff(node, worker, slot);
            if (!await worker.Waits.Pause(UntilNextLook(node), Activity.Background, slot))
            {
                return false;
            }

            if (slot.TryRedefine())
            {
                return true;
            }

            slot.Waiting = CrashLoop(worker, slot);
            status.WriteNow();
        }

        slot.RestartBackoff.Next(node.Simulation.Elapsed);
        return true;
    }

    /// <summary>
    /// What the kubelet itself stopped it starts at once, unless it is to wait since the run before: it has seen no other end.
    /// </summary>
    public static async Coroutine<bool> WaitAfterProbe(NodeContext node, PodWorker worker, PodStatusWriter status, ContainerSlot slot)
    {
        if (slot.Previous is not { } before)
        {
            return true;
        }

        var now = node.Simulation.Elapsed;
        if (slot.RestartBackoff.RemainingSince(now - (node.Simulation.Now - before.FinishedAt), now) == TimeSpan.Zero)
        {
            slot.RestartBackoff.Next(now);
            return true;
        }

        BackOff(node, worker, slot);
        if (!await worker.Waits.Pause(node.Between(50, 1000)))
        {
            return false;
        }

        slot.Waiting = CrashLoop(worker, slot);
        status.WriteNow();
        return await Wait(node, worker, status, slot);
    }

    /// <summary>After an attempt that never ran, the next look; the first follows the sandbox's start.</summary>
    public static async Coroutine<bool> WaitForRetry(NodeContext node, PodWorker worker, PodStatusWriter status, ContainerSlot slot)
    {
        var isFirst = slot.Looks++ == 0;
        if (!await (isFirst ? worker.Waits.Pause(node.Between(200, 1000))
            : worker.Waits.Pause(UntilNextLook(node), Activity.Background, slot)))
        {
            return false;
        }

        slot.TryRedefine();
        slot.Waiting = slot.Refusal ?? slot.Waiting;
        status.WriteNow();
        return true;
    }

    private static TimeSpan UntilNextLook(NodeContext node) => node.Between(10_000, 15_000);

    private static void BackOff(NodeContext node, PodWorker worker, ContainerSlot slot) => node.Events.Warning(
        worker.Run.Pod,
        "BackOff",
        $"Back-off restarting failed container {slot.Spec.Name} in pod {NameIn(worker)}",
        EventPaths.Of(slot));

    private static StateReason CrashLoop(PodWorker worker, ContainerSlot slot) => new(
        "CrashLoopBackOff",
        $"back-off {GoDuration.Format(slot.RestartBackoff.Delay)} restarting failed container={slot.Spec.Name} pod={NameIn(worker)}");

    private static string NameIn(PodWorker worker) => $"{worker.Run.Pod.Name}_{worker.Run.Pod.Namespace}({worker.Run.Pod.Uid})";
}
