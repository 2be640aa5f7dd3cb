using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;

namespace Scenarios.Kubectl.Watching;

/// <summary>Waits until an object is gone: <c>delete</c> and <c>wait --for=delete</c> (kubectl, pkg/cmd/wait/delete.go).</summary>
internal static class Disappearance
{
    /// <param name="uid">The uid of the object, so that another object of the same name counts as gone; empty to accept any uid.</param>
    /// <param name="timeout">Null for no limit.</param>
    /// <exception cref="CommandFailedException">The object still exists when the time is over.</exception>
    public static async Coroutine WaitFor(CommandCall call, Target target, string uid, TimeSpan? timeout)
    {
        var now = call.Api.Get(target.Type, target.Namespace, target.Name);
        if (!now.IsSuccess)
        {
            if (now.Status.Reason == StatusReason.NotFound)
            {
                return;
            }

            throw new CommandFailedException(now.Status);
        }

        if (uid.Length > 0 && now.Value.Uid != uid)
        {
            return;
        }

        using var watch = ObjectWatch.OfName(call, target.Type, target.Namespace, target.Name, timeout);
        while (await watch.Next() is { } change)
        {
            // If the object was deleted before the watch began, there is no Deleted event, but the object seen now is another one.
            if (change.Kind == WatchEventKind.Deleted || change.Object.Uid != now.Value.Uid)
            {
                return;
            }
        }

        throw new CommandFailedException($"timed out waiting for the condition on {target.Type.Plural}/{target.Name}");
    }
}
