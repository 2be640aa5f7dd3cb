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
        if (slot.Spec.Tree.Find("lifecycle", "preStop") is not ObjectValue hook)
        {
            return;
        }

        var over = new Completion<Unit>(node.Simulation);
        var timer = node.Simulation.Schedule(grace > TimeSpan.Zero ? grace : TimeSpan.Zero, "kubelet: preStop", () => over.TrySet(default));
        Process? process = null;
        if (hook.Find("sleep", "seconds") is IntegerValue seconds)
        {
            node.Simulation.Schedule(Seconds.Span(seconds.Integer), "kubelet: preStop", () => over.TrySet(default));
        }
        else if (hook.Find("exec", "command") is ListValue { Count: > 0 } command)
        {
            process = ContainerCommand.Start(node.Simulation, slot.Current!, [.. command.OfType<StringValue>().Select(word => word.Text)], TextSource.Empty, new TextBuffer(), new TextBuffer());
            process?.OnExit(_ => over.TrySet(default));
        }

        if (process is null && !hook.ContainsKey("sleep"))
        {
            over.TrySet(default);
        }

        await over;
        timer.Cancel();
        process?.Kill();
    }
}
