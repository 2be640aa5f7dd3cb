using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Kinds;
using Scenarios.Kubectl.Watching;

namespace Scenarios.Kubectl.Rollout;

/// <summary>
/// <c>kubectl rollout status</c>: a line for each state the rollout passes through (kubectl, pkg/cmd/rollout/rollout_status.go).
/// </summary>
internal sealed class RolloutStatus : Command
{
    public override string Name => "status";

    public override string Usage => "(TYPE NAME | TYPE/NAME) [flags]";

    public override string Summary => "Show the status of the rollout";

    public override FlagSet Flags => new FlagSet().AddTargets()
        .Boolean("watch", 'w', @default: true)
        .Integer("revision")
        .Duration("timeout");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var targets = RolloutTargets.Of(call);
        var revision = call.Flags.Integer("revision");
        if (revision < 0)
        {
            throw new CommandFailedException($"revision must be a positive integer: {revision}");
        }

        var found = false;
        await targets.Visit(target =>
        {
            found = true;
            return Follow(call, target, revision);
        });
        if (!found)
        {
            await call.PrintErrorLine($"No resources found in {call.Namespace} namespace.");
        }

        return 0;
    }

    private static async Coroutine Follow(CommandCall call, Target target, long revision)
    {
        var rollout = KindList.Find(target.Type)?.Rollout
            ?? throw new CommandFailedException($"no status viewer has been implemented for {target.Type.GroupKind}");
        var timeout = call.Flags.Duration("timeout");
        using var watch = ObjectWatch.OfName(call, target.Type, target.Namespace, target.Name, timeout > TimeSpan.Zero ? timeout : null);
        while (await watch.Next() is { } change)
        {
            if (change.Kind == WatchEventKind.Deleted)
            {
                throw new CommandFailedException("object has been deleted");
            }

            var (message, isDone) = rollout.Progress(change.Object, revision);
            await call.Print(message);
            if (isDone || !call.Flags.Boolean("watch"))
            {
                return;
            }
        }

        throw new CommandFailedException("timed out waiting for the condition");
    }
}
