using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using ContainerView = Scenarios.Objects.Views.Core.Container;
using Pod = Scenarios.Objects.Views.Core.Pod;
using RestartPolicy = Scenarios.Objects.Views.Core.RestartPolicy;

namespace Scenarios.Kubectl.Pods;

/// <summary>
/// Attaches to the main process of a running container until it ends: what <c>attach</c> and <c>run -i</c> share (kubectl,
/// pkg/cmd/attach/attach.go Run).
/// </summary>
internal sealed class Attachment(CommandCall call, Pod pod)
{
    /// <summary>Empty for the Pod's default container.</summary>
    public string Container { get; init; } = string.Empty;

    public bool Stdin { get; init; }

    public bool Tty { get; init; }

    public bool Quiet { get; init; }

    /// <exception cref="CommandFailedException">The container does not exist, it cannot be attached to, or the connection
    /// failed.</exception>
    public async Coroutine Run()
    {
        var container = await Find();
        if (Tty && !container.Tty && !Quiet)
        {
            await call.PrintErrorLine($"error: Unable to use a TTY - container {container.Name} did not allocate one");
        }

        var tty = await Terminal.TryUse(call, Stdin, container.Tty, Quiet);
        if (!Quiet)
        {
            await call.PrintErrorLine("If you don't see a command prompt, try pressing enter.");
        }

        var options = new PodExecOptions { Container = container.Name, Stdin = Stdin, Tty = tty };
        var session = await call.ValueOf(call.Api.Attach(pod.Namespace, pod.Name, options));
        var end = await SessionStream.Run(call.Context, session, Stdin, tty);
        if (end.Error is { } error)
        {
            throw new CommandFailedException(error);
        }

        // attach ignores the exit code of the process, because the container runtime does not report it.
        if (Stdin && tty && !Quiet && pod.Spec.RestartPolicy == RestartPolicy.Always)
        {
            var again = $"'kubectl attach {pod.Name} -c {container.Name} -i -t'";
            await call.PrintLine(pod.Spec.EphemeralContainers.Any(item => item.Name == container.Name)
                ? $"Session ended, the ephemeral container will not be restarted but may be reattached using {again} if it is still running"
                : $"Session ended, resume using {again} command when the pod is running");
        }
    }

    /// <summary>Prints the container's output, when it is too late to attach.</summary>
    public async Coroutine PrintLog()
    {
        var name = (await Find()).Name;
        using var log = await call.ValueOf(call.Api.Log(pod.Namespace, pod.Name, new PodLogOptions { Container = name }));
        var pieces = new List<string>();
        var ended = new Completion<Unit>(call.Simulation.Processes);
        log.Subscribe(pieces.Add, () => ended.TrySet(default));
        await ended;
        foreach (var piece in pieces)
        {
            await call.Print(piece);
        }
    }

    private async Coroutine<ContainerView> Find()
    {
        try
        {
            return await ContainerChoice.Find(call, pod, Container, Quiet);
        }
        catch (CommandFailedException error)
        {
            throw new CommandFailedException($"cannot attach to the container: {error.Message}");
        }
    }
}
