using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Pods;
using Scenarios.Kubectl.Watching;

namespace Scenarios.Kubectl.Run;

/// <summary>
/// A Pod of <c>kubectl run -i</c>: waited for, joined or, where it was quicker, its log printed; then waited for again for its exit code
/// (kubectl, pkg/cmd/run/run.go).
/// </summary>
internal sealed class AttachedPod(CommandCall call, ApiObject created)
{
    private readonly TimeSpan _timeout = call.Flags.Duration("pod-running-timeout");
    private readonly bool _quiet = call.Flags.Boolean("quiet");

    /// <exception cref="CommandFailedException">The container failed (with its exit code), or never ran.</exception>
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
            "OnFailure" => ExitCodeOf(await WaitFor(pod => Phase(pod) == "Succeeded")),
            _ => 0,
        };
    }

    /// <summary>Deletes the Pod, as <c>--rm</c> asks, without waiting until it is gone.</summary>
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

    private async Coroutine<ApiObject> WaitFor(Func<ApiObject, bool> condition)
    {
        var pods = call.Resources.Find("pods");
        using var watch = ObjectWatch.OfName(call, pods, created.Namespace, created.Name, _timeout);
        while (await watch.Next() is { } change)
        {
            if (change.Kind == WatchEventKind.Deleted)
            {
                throw new CommandFailedException(new ApiStatus(404, StatusReason.NotFound, "pods \"\" not found"));
            }

            if (condition(change.Object))
            {
                return change.Object;
            }
        }

        throw new CommandFailedException("timed out waiting for the condition");
    }

    private static int ExitCodeOf(ApiObject pod)
    {
        if (Phase(pod) == "Succeeded")
        {
            return 0;
        }

        var state = pod.ListAt("status", "containerStatuses") is { Count: > 0 } containers ? containers[0].Find("state", "terminated") : null;
        var code = (state?.Find("exitCode") as IntegerValue)?.Integer ?? 0;
        if (code == 0)
        {
            throw new CommandFailedException($"pod {pod.Namespace}/{pod.Name} failed with unknown exit code");
        }

        var reason = (state?.Find("reason") as StringValue)?.Text;
        var message = (state?.Find("message") as StringValue)?.Text;
        throw new CommandFailedException($"pod {pod.Namespace}/{pod.Name} terminated ({reason})\n{message}") { ExitCode = (int)code, IsVerbatim = true };
    }

    private static string Phase(ApiObject pod) => pod.TextAt("status", "phase");

    private static bool HasEnded(ApiObject pod) => Phase(pod) is "Succeeded" or "Failed";

    private static bool IsReady(ApiObject pod)
    {
        if (Phase(pod) != "Running")
        {
            return false;
        }

        foreach (var condition in pod.ListAt("status", "conditions"))
        {
            if (condition.Find("type") is StringValue { Text: "Ready" })
            {
                return condition.Find("status") is StringValue { Text: "True" };
            }
        }

        return false;
    }
}
