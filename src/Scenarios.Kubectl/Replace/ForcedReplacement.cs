using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.Applied;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Delete;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.Replace;

/// <summary>
/// <c>kubectl replace --force</c>: deletes the existing object, waits until it is gone, and creates it again (replace.go forceReplace).
/// </summary>
internal sealed class ForcedReplacement(CommandCall call, ResultPrinter printer)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan UsualTimeout = TimeSpan.FromMinutes(5);

    /// <param name="targets">Creates the list of objects anew, because it is iterated three times.</param>
    /// <exception cref="CommandFailedException">An object could not be deleted or created.</exception>
    public async Coroutine<int> Run(Func<TargetBuilder> targets)
    {
        var gracePeriod = call.Flags.Integer("grace-period");
        var deletion = new Deletion(call, DryRun.None)
        {
            // Prevents accidental data loss: a grace period of zero becomes one second, and the command waits for the deletion.
            GracePeriod = gracePeriod == 0 ? 1 : gracePeriod,
            Waits = gracePeriod == 0 || call.Flags.Boolean("wait"),
            Propagation = await DeletionFlags.PropagationOf(call),
            IgnoresNotFound = true,
        };
        await deletion.Run(targets().WithoutReading().Build());
        var deadline = call.Simulation.Elapsed + (call.Flags.Duration("timeout") is { Ticks: > 0 } given ? given : UsualTimeout);
        await targets().Build().Visit(target => WaitUntilGone(target, deadline));
        await targets().Build().Visit(Create);
        return 0;
    }

    private async Coroutine WaitUntilGone(Target target, TimeSpan deadline)
    {
        while (true)
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

            if (call.Simulation.Elapsed >= deadline)
            {
                throw new CommandFailedException("context deadline exceeded");
            }

            await call.Simulation.Processes.Sleep(BetweenLooks);
        }
    }

    private async Coroutine Create(Target target)
    {
        var item = target.Read;
        item = call.Flags.Boolean("save-config") || LastApplied.Of(item).Length > 0 ? LastApplied.Annotate(item) : item;
        var options = WriteFlags.OptionsOf(call, DryRun.None);
        target.Object = await call.ValueOf(call.Api.Create(target.Type, target.Namespace, item, options));
        await printer.Print(target.Read, "replaced");
    }
}
