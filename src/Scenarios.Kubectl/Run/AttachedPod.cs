using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Pods;
using Scenarios.Kubectl.Watching;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Run;

/// <summary>
/// A Pod of <c>kubectl run -i</c>. kubectl waits for it, attaches to it or, if it has already ended, prints its log; then waits for its
/// exit code (kubectl, pkg/cmd/run/run.go).
/// </summary>
internal sealed class AttachedPod(CommandCall call, Pod created)
{
    private readonly TimeSpan _timeout = call.Flags.Duration("pod-running-timeout");
    private readonly bool _quiet = call.Flags.Boolean("quiet");

    /// <exception cref="CommandFailedException">The container failed (the exit code is the container's), or never ran.</exception>
    public async Coroutine<int> Run()
    {
        var pod = await WaitFor(pod => HasEnded(pod) || IsReady(pod));
        var attachment = new Attachment(call, pod)
        {
            Stdin = call.Flags.Boolean("stdin"),
            Tty = call.Flags.Boolean("tty"),
            Quiet = _quiet,
        };
        await (HasEnded(pod) ? attachment.PrintLog() : AttachOrPrintLog(attachment));
        return call.Flags.Text("restart") switch
        {
            _ when call.Flags.Boolean("leave-stdin-open") => 0,
            "Never" => ExitCodeOf(await WaitFor(HasEnded)),
            "OnFailure" => ExitCodeOf(await WaitFor(static pod => pod.Status.Phase == PodPhase.Succeeded)),
            _ => 0,
        };
    }

    /// <summary>Deletes the Pod, as <c>--rm</c> requests, without waiting until it is gone.</summary>
    public async Coroutine Remove()
    {
        var options = new DeleteOptions { Propagation = DeletionPropagation.Background };
        var result = call.Api.Delete(call.Resources.Find("pods"), created.Namespace, created.Name, options);
        await call.Warn(result.Warnings);
        if (result.IsSuccess && !_quiet)
        {
            await call.PrintLine($"pod \"{created.Name}\" deleted");
        }
    }

    private async Coroutine AttachOrPrintLog(Attachment attachment)
    {
        CommandFailedException failure;
        try
        {
            await attachment.Run();
            return;
        }
        catch (CommandFailedException error)
        {
            failure = error;
        }

        await call.PrintErrorLine($"warning: couldn't attach to pod/{created.Name}, falling back to streaming logs: {failure.Message}");
        await attachment.PrintLog();
    }

    private async Coroutine<Pod> WaitFor(Func<Pod, bool> condition)
    {
        var pods = call.Resources.Find("pods");
        using var watch = ObjectWatch.OfName(call, pods, created.Namespace, created.Name, _timeout);
        while (await watch.Next() is { } change)
        {
            if (change.Kind == WatchEventKind.Deleted)
            {
                throw new CommandFailedException(new ApiStatus(404, StatusReason.NotFound, "pods \"\" not found"));
            }

            if (Pod.Of(change.Object) is var pod && condition(pod))
            {
                return pod;
            }
        }

        throw new CommandFailedException("timed out waiting for the condition");
    }

    private static int ExitCodeOf(Pod pod)
    {
        if (pod.Status.Phase == PodPhase.Succeeded)
        {
            return 0;
        }

        var end = pod.Status.ContainerStatuses is [var first, ..] ? first.State.Terminated : default;
        throw end.ExitCode == 0
            ? new CommandFailedException($"pod {pod.Namespace}/{pod.Name} failed with unknown exit code")
            : new CommandFailedException($"pod {pod.Namespace}/{pod.Name} terminated ({end.Reason})\n{end.Message}")
            {
                ExitCode = (int)end.ExitCode,
                IsVerbatim = true,
            };
    }

    private static bool HasEnded(Pod pod) => pod.Status.Phase is PodPhase.Succeeded or PodPhase.Failed;

    private static bool IsReady(Pod pod) => pod.Status.Phase == PodPhase.Running && pod.Status.Conditions.IsTrue(PodConditionType.Ready);
}
