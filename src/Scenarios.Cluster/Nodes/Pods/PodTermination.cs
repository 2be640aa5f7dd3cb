using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Time;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>Stops a Pod's containers: asks, waits for the grace period, kills (kubernetes, kuberuntime_container.go, killContainer).</summary>
internal sealed class PodTermination(NodeContext node, PodRun run, PodStatusWriter status)
{
    private ScheduledEvent? _kill;

    public async Coroutine StopContainers(TimeSpan grace)
    {
        var running = run.AllSlots.Where(slot => slot.IsRunning).ToList();
        await Pause(node.Between(1, 10));
        var deadline = node.Simulation.Elapsed + grace;
        foreach (var slot in running.Where(slot => slot.IsRunning))
        {
            slot.StopProbes?.Invoke();
            node.Events.Normal(run.Pod, "Killing", $"Stopping container {slot.Spec.Name}", EventPaths.Of(slot));
            await ContainerHooks.PreStop(node, slot, deadline - node.Simulation.Elapsed);
            slot.Current!.SendStopSignal();
        }

        var left = deadline - node.Simulation.Elapsed;
        _kill = node.Simulation.Schedule(left > TimeSpan.Zero ? left : TimeSpan.Zero, "kubelet: kill containers", KillNow);
        foreach (var slot in running)
        {
            await slot.Current!.Main!.WaitForExit();
        }

        _kill.Cancel();

        // The runtime tears down the sandbox and its network.
        await Pause(node.Between(150, 450));
        foreach (var slot in run.AllSlots)
        {
            slot.StopWaiting();
        }

        status.WriteNow();
    }

    /// <summary>A second deletion asks for less time.</summary>
    public void Shorten(TimeSpan grace)
    {
        if (_kill is { IsPending: true } kill && kill.Due > node.Simulation.Elapsed + grace)
        {
            kill.Cancel();
            _kill = node.Simulation.Schedule(grace, "kubelet: kill containers", KillNow);
        }
    }

    /// <summary>SIGKILL for every container.</summary>
    public void KillNow()
    {
        foreach (var slot in run.AllSlots)
        {
            slot.StopProbes?.Invoke();
            slot.Current?.Main?.Kill();
        }
    }

    private async Coroutine Pause(TimeSpan duration)
    {
        var over = new Completion<Unit>(node.Simulation);
        node.Simulation.Schedule(duration, "kubelet: stop pod", () => over.TrySet(default));
        await over;
    }
}
