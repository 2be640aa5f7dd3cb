using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Kernel.Time;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>Lifecycle hooks of containers: <c>preStop</c> with <c>exec</c> or <c>sleep</c> (kubernetes, pkg/kubelet/lifecycle/handlers.go).</summary>
internal static class ContainerHooks
{
    /// <summary>Runs the hook to its end, or for the rest of the grace period.</summary>
    public static async Coroutine PreStop(NodeContext node, ContainerSlot slot, TimeSpan grace)
    {
        var hook = slot.Spec.Fields.Lifecycle.PreStop;
        if (!hook.Exists)
        {
            return;
        }

        var over = new Completion<Unit>(node.Simulation);
        var timer = node.Simulation.Schedule(grace > TimeSpan.Zero ? grace : TimeSpan.Zero, "kubelet: preStop", () => over.TrySet(default));
        Process? process = null;
        if (hook.Sleep.Exists)
        {
            node.Simulation.Schedule(Seconds.Span(hook.Sleep.Seconds), "kubelet: preStop", () => over.TrySet(default));
        }
        else if (hook.Exec.Command.Count > 0)
        {
            process = ContainerCommand.Start(node.Simulation, slot.Current!, hook.Exec.Command.ToArray(), TextSource.Empty, new TextBuffer(), new TextBuffer());
            process?.OnExit(_ => over.TrySet(default));
        }

        if (process is null && !hook.Sleep.Exists)
        {
            over.TrySet(default);
        }

        await over;
        timer.Cancel();
        process?.Kill();
    }
}
