using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Time;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>
/// Stops a Pod's containers: asks them to stop, waits for the grace period, kills them (kubernetes, kuberuntime_container.go,
/// killContainer).
/// </summary>
internal sealed class PodTermination(NodeContext node, PodRun run)
{
    private ScheduledEvent? _kill;

    public async Coroutine StopContainers(TimeSpan grace)
    {
        await Pause(node.Latencies.NextSync());
        var deadline = node.Simulation.Elapsed + grace;
        _kill = node.Simulation.Schedule(grace > TimeSpan.Zero ? grace : TimeSpan.Zero, "kubelet: kill containers", KillNow);
        await StopAll(run.Slots.Concat(run.InitSlots.Where(static slot => !slot.Spec.IsSidecar)).Concat(run.EphemeralSlots), deadline);
        await StopSidecars(deadline);
        _kill.Cancel();
        await Pause(node.Latencies.StopSandbox());
        foreach (var slot in run.AllSlots)
        {
            slot.StopWaiting();
        }
    }

    /// <summary>The kubelet continues once it has looked at the runtime again, and once the volumes are unmounted.</summary>
    public TimeSpan UntilSeenStopped() => node.Latencies.SeeStopped() + node.Latencies.Unmount();

    /// <summary>Stops the sidecars once nothing needs them any more, the last one first (kuberuntime_termination_order.go).</summary>
    public async Coroutine StopSidecars(TimeSpan deadline)
    {
        for (var index = run.InitSlots.Length - 1; index >= 0; index--)
        {
            var slot = run.InitSlots[index];
            if (slot.Spec.IsSidecar)
            {
                await ContainerStop.Run(node, run, slot, $"Stopping container {slot.Spec.Name}", deadline);
            }
        }
    }

    /// <summary>Stops them concurrently.</summary>
    private async Coroutine StopAll(IEnumerable<ContainerSlot> slots, TimeSpan deadline)
    {
        var stopping = slots.Where(static slot => slot.IsRunning)
            .Select(slot => ContainerStop.Run(node, run, slot, $"Stopping container {slot.Spec.Name}", deadline))
            .ToList();
        foreach (var stop in stopping)
        {
            await stop;
        }
    }

    /// <summary>Shortens the grace period, as a second deletion may.</summary>
    public void Shorten(TimeSpan grace)
    {
        if (_kill is { IsPending: true } kill && kill.Due > node.Simulation.Elapsed + grace)
        {
            kill.Cancel();
            _kill = node.Simulation.Schedule(grace, "kubelet: kill containers", KillNow);
        }
    }

    /// <summary>Sends SIGKILL to every container.</summary>
    public void KillNow()
    {
        foreach (var slot in run.AllSlots)
        {
            slot.Probes?.Stop();
            slot.Current?.Main?.Kill();
        }
    }

    /// <summary>Kills the ephemeral containers, because the Pod is over and nothing is left to look at.</summary>
    public void KillEphemeral()
    {
        foreach (var slot in run.EphemeralSlots)
        {
            slot.Current?.Main?.Kill();
        }
    }

    private async Coroutine Pause(TimeSpan duration)
    {
        var over = new Completion<Unit>(node.Simulation.Processes);
        node.Simulation.Schedule(duration, "kubelet: stop pod", () => over.TrySet(default));
        await over;
    }
}
