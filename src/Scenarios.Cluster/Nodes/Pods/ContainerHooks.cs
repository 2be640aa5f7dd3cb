using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>
/// Lifecycle hooks of containers: <c>exec</c>, <c>httpGet</c> and <c>sleep</c> (kubernetes, pkg/kubelet/lifecycle/handlers.go).
/// </summary>
internal static class ContainerHooks
{
    private static readonly TimeSpan RuntimeTime = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs the postStart hook to its end.</summary>
    /// <returns>What failed, so that the container must be killed; null when the hook succeeded.</returns>
    public static Coroutine<string?> PostStart(NodeContext node, PodRun run, ContainerSlot slot) =>
        Run(node, run, slot, slot.Spec.Fields.Lifecycle.PostStart, null, "FailedPostStartHook", "PostStartHook failed");

    /// <summary>Runs the preStop hook to its end, or for the rest of the grace period.</summary>
    public static async Coroutine PreStop(NodeContext node, PodRun run, ContainerSlot slot, TimeSpan grace) =>
        await Run(node, run, slot, slot.Spec.Fields.Lifecycle.PreStop, grace, "FailedPreStopHook", "PreStopHook failed");

    private static async Coroutine<string?> Run(NodeContext node, PodRun run, ContainerSlot slot, LifecycleHandler hook, TimeSpan? limit,
        string reason, string message)
    {
        if (!hook.Exists)
        {
            return null;
        }

        var over = new Completion<bool>(node.Simulation.Processes);
        var timer = limit is { } longest
            ? node.Simulation.Schedule(longest > TimeSpan.Zero ? longest : TimeSpan.Zero, "kubelet: hook", () => over.TrySet(true)) : null;
        var said = (Output: new TextBuffer(), Error: new TextBuffer());
        var process = Begin(node, run, slot, hook, over, said);
        slot.Current!.Main!.OnExit(_ => over.TrySet(true));
        var succeeded = await over;
        timer?.Cancel();
        process?.Kill();
        if (succeeded)
        {
            return null;
        }

        node.Events.Warning(run.Pod, reason, message, EventPaths.Of(slot));
        return FaultOf(node, run, slot, hook, process, (said.Output.Text, said.Error.Text));
    }

    private static string FaultOf(NodeContext node, PodRun run, ContainerSlot slot, LifecycleHandler hook, Process? process,
        (string Output, string Error) said)
    {
        var place = $"for Container {GoText.Quote(slot.Spec.Name)} in Pod "
            + $"{GoText.Quote($"{run.Pod.Name}_{run.Pod.Namespace}({run.Pod.Uid})")} failed - error:";
        if (hook.HttpGet.Exists)
        {
            return $"HTTP lifecycle hook ({hook.HttpGet.Path}) {place} the container does not answer";
        }

        var command = string.Join(' ', hook.Exec.Command.ToArray());
        var cause = process is null
            ? $"rpc error: code = Unknown desc = {ExecErrors.NotFound(ContainerIds.Next(node.Random), hook.Exec.Command[0])}"
            : FormattableString.Invariant($"command '{command}' exited with {process.ExitCode}: {said.Error}");
        return $"Exec lifecycle hook ([{command}]) {place} {cause}, message: {GoText.Quote(said.Output + said.Error)}";
    }

    private static Process? Begin(NodeContext node, PodRun run, ContainerSlot slot, LifecycleHandler hook, Completion<bool> over,
        (TextBuffer Output, TextBuffer Error) said)
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
            : ContainerCommand.Start(
                node.Simulation, slot.Current!, hook.Exec.Command.ToArray(), TextSource.Empty, said.Output, said.Error);
        if (process is null)
        {
            Fail();
        }

        process?.OnExit(ended =>
        {
            if (ended.ExitCode == 0)
            {
                over.TrySet(true);
            }
            else
            {
                Fail();
            }
        });
        return process;

        // The runtime takes some time over it, in which the container has come up.
        void Fail() => node.Simulation.Schedule(RuntimeTime, "kubelet: hook", () => over.TrySet(false));
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
