using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Kernel.Processes;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>
/// Stops one container: preStop hook, signal, end of the grace period (kubernetes, kuberuntime_container.go, killContainer).
/// </summary>
internal static class ContainerStop
{
    /// <param name="message">The Event's message, such as <c>Stopping container web</c>.</param>
    /// <param name="deadline">As time since the simulation began.</param>
    public static async Coroutine Run(NodeContext node, PodRun run, ContainerSlot slot, string message, TimeSpan deadline)
    {
        if (slot.Current is not { IsRunning: true } container)
        {
            return;
        }

        slot.Probes?.Stop();
        node.Events.Normal(run.Pod, "Killing", message, EventPaths.Of(slot));
        await ContainerHooks.PreStop(node, run, slot, deadline - node.Simulation.Elapsed);
        container.SendStopSignal();
        var left = deadline - node.Simulation.Elapsed;
        var kill = node.Simulation.Schedule(left > TimeSpan.Zero ? left : TimeSpan.Zero, "kubelet: kill container", () =>
            container.Main?.Kill());
        await container.Main!.WaitForExit();
        kill.Cancel();
    }

    /// <summary>The deadline that results from the grace period in the Pod's spec.</summary>
    public static TimeSpan Deadline(NodeContext node, PodRun run) =>
        node.Simulation.Elapsed + Kernel.Time.Seconds.Span(run.Pod.Spec.TerminationGracePeriodSeconds);
}
