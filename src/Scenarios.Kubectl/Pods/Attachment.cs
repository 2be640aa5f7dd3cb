using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Pods;

/// <summary>Joining the main process of a running container until it ends: what <c>attach</c> and <c>run -i</c> share (kubectl, pkg/cmd/attach/attach.go Run).</summary>
internal sealed class Attachment(CommandCall call, ApiObject pod)
{
    /// <summary>Empty for the Pod's default.</summary>
    public string Container { get; init; } = string.Empty;

    public bool Stdin { get; init; }

    public bool Tty { get; init; }

    public bool Quiet { get; init; }

    /// <exception cref="CommandFailedException">There is no such container, it cannot be attached to, or the connection failed.</exception>
    public async Coroutine Run()
    {
        var container = await Find();
        var name = ContainerChoice.NameOf(container);
        var containerHasTerminal = container["tty"] is BooleanValue { Boolean: true };
        if (Tty && !containerHasTerminal && !Quiet)
        {
            await call.PrintErrorLine($"error: Unable to use a TTY - container {name} did not allocate one");
        }

        var tty = await Terminal.TryUse(call, Stdin, containerHasTerminal, Quiet);
        if (!Quiet)
        {
            await call.PrintErrorLine("If you don't see a command prompt, try pressing enter.");
        }

        var options = new PodExecOptions { Container = name, Stdin = Stdin, Tty = tty };
        var session = await call.ValueOf(call.Api.Attach(pod.Namespace, pod.Name, options));
        var end = await SessionStream.Run(call.Context, session, Stdin, tty);
        if (end.Error is { } error)
        {
            throw new CommandFailedException(error);
        }

        // The exit code of a process that was joined is no concern of attach: the container runtime does not tell it.
        if (Stdin && tty && !Quiet && pod.TextAt("spec", "restartPolicy") == "Always")
        {
            await call.PrintLine($"Session ended, resume using 'kubectl attach {pod.Name} -c {name} -i -t' command when the pod is running");
        }
    }

    /// <summary>The container's output so far, where it is too late to attach.</summary>
    public async Coroutine PrintLog()
    {
        var name = ContainerChoice.NameOf(await Find());
        using var log = await call.ValueOf(call.Api.Log(pod.Namespace, pod.Name, new PodLogOptions { Container = name }));
        var pieces = new List<string>();
        var ended = new Completion<Unit>(call.Simulation);
        log.Subscribe(pieces.Add, () => ended.TrySet(default));
        await ended;
        foreach (var piece in pieces)
        {
            await call.Print(piece);
        }
    }

    private async Coroutine<ObjectValue> Find()
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
