using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>
/// Lifecycle hooks of containers: <c>exec</c>, <c>httpGet</c> and <c>sleep</c> (kubernetes, pkg/kubelet/lifecycle/handlers.go).
/// </summary>
internal static class ContainerHooks
{
    /// <summary>Runs the postStart hook to its end.</summary>
    /// <returns>False when the hook failed, so that the container must be killed.</returns>
    public static Coroutine<bool> PostStart(NodeContext node, PodRun run, ContainerSlot slot) =>
        Run(node, run, slot, slot.Spec.Fields.Lifecycle.PostStart, null, "FailedPostStartHook", "PostStartHook failed");

    /// <summary>Runs the preStop hook to its end, or for the rest of the grace period.</summary>
    public static async Coroutine PreStop(NodeContext node, PodRun run, ContainerSlot slot, TimeSpan grace) =>
        await Run(node, run, slot, slot.Spec.Fields.Lifecycle.PreStop, grace, "FailedPreStopHook", "PreStopHook failed");

    private static async Coroutine<bool> Run(NodeContext node, PodRun run, ContainerSlot slot, LifecycleHandler hook, TimeSpan? limit,
        string reason, string message)
    {
        if (!hook.Exists)
        {
            return true;
        }

        var over = new Completion<bool>(node.Simulation);
        var timer = limit is { } longest
            ? node.Simulation.Schedule(longest > TimeSpan.Zero ? longest : TimeSpan.Zero, "kubelet: hook", () => over.TrySet(true)) : null;
        var process = Begin(node, run, slot, hook, over);
        slot.Current!.Main!.OnExit(_ => over.TrySet(true));
        var succeeded = await over;
        timer?.Cancel();
        process?.Kill();
        if (!succeeded)
        {
            node.Events.Warning(run.Pod, reason, message, EventPaths.Of(slot));
        }

        return succeeded;
    }

    private static Process? Begin(NodeContext node, PodRun run, ContainerSlot slot, LifecycleHandler hook, Completion<bool> over)
    {
        if (hook.Sleep.Exists)
        {
            node.Simulation.Schedule(Seconds.Span(hook.Sleep.Seconds), "kubelet: hook", () => over.TrySet(true));
            return null;
        }

        if (hook.HttpGet.Exists)
        {
            over.TrySet(IsAnswered(node, run, slot, hook.HttpGet));
            return null;
        }

        var process = hook.Exec.Command.Count == 0
            ? null
            : ContainerCommand.Start(node.Simulation, slot.Current!, hook.Exec.Command.ToArray(), TextSource.Empty, new TextBuffer(),
                new TextBuffer());
        if (process is null)
        {
            over.TrySet(false);
        }

        process?.OnExit(ended => over.TrySet(ended.ExitCode == 0));
        return process;
    }

    /// <summary>Whether the server answers at all; any answer counts.</summary>
    private static bool IsAnswered(NodeContext node, PodRun run, ContainerSlot slot, HTTPGetAction http)
    {
        if (slot.Spec.PortNumber(http.Port) is not { } port || run.Sandbox?.ListenerOn(port, TransportProtocol.Tcp) is not { } listener)
        {
            return false;
        }

        var path = http.Path is { Length: > 0 } given ? given : "/";
        return listener.Answer(new HttpRequest("GET", path, $"{run.Address}:{port}", node.Addresses.Gateway)) is not null;
    }
}
