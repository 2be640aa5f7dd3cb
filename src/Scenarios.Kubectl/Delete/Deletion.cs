using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;
using Scenarios.Kubectl.Watching;

namespace Scenarios.Kubectl.Delete;

/// <summary>
/// Deletes one object after the other and prints that, then waits until each is gone (kubectl, pkg/cmd/delete/delete.go DeleteResult).
/// </summary>
internal sealed class Deletion(CommandCall call, DryRun dryRun)
{
    private readonly List<(Target Target, string Uid)> _deleted = [];
    private bool _warnsOfClusterScope = call.IsNamespaceGiven
        && !(call.Flags.IsDefined("all-namespaces") && call.Flags.Boolean("all-namespaces"));
    private int _found;

    /// <summary>Seconds; negative for each object's default.</summary>
    public required long GracePeriod { get; init; }

    public required DeletionPropagation Propagation { get; init; }

    public required bool IgnoresNotFound { get; init; }

    /// <summary>Whether to wait until each is gone.</summary>
    public required bool Waits { get; init; }

    /// <exception cref="CommandFailedException">An object could not be deleted, or was not gone in time.</exception>
    public async Coroutine Run(TargetList targets)
    {
        await targets.Visit(Delete);
        if (_found == 0)
        {
            await call.PrintLine("No resources found");
            return;
        }

        if (Waits && dryRun == DryRun.None)
        {
            await WaitUntilGone();
        }
    }

    private async Coroutine Delete(Target target)
    {
        _found++;
        if (_warnsOfClusterScope && !target.Type.IsNamespaced)
        {
            await call.PrintErrorLine("Warning: deleting cluster-scoped resources, not scoped to the provided namespace");
            _warnsOfClusterScope = false;
        }

        if (dryRun == DryRun.Client)
        {
            await Say(target);
            return;
        }

        var options = new DeleteOptions
        {
            GracePeriod = GracePeriod >= 0 ? TimeSpan.FromSeconds(GracePeriod) : null,
            Propagation = Propagation,
            DryRun = dryRun == DryRun.Server,
        };
        var result = call.Api.Delete(target.Type, target.Namespace, target.Name, options);
        await call.Warn(result.Warnings);
        if (result.IsSuccess)
        {
            _deleted.Add((target, result.Value.Uid));
            await Say(target);
        }
        else if (!IgnoresNotFound || result.Status.Reason != StatusReason.NotFound)
        {
            throw SourceError.Add("deleting", target.Source, new CommandFailedException(result.Status));
        }
    }

    private Coroutine Say(Target target)
    {
        var type = target.Type;
        var kind = type.Group.Length == 0 ? type.Kind.ToLowerInvariant() : $"{type.Kind.ToLowerInvariant()}.{type.Group}";
        var mode = dryRun switch
        {
            DryRun.Client => " (dry run)",
            DryRun.Server => " (server dry run)",
            _ => string.Empty,
        };
        return call.PrintLine(call.Flags.Text("output") == "name"
            ? $"{kind}/{target.Name}"
            : $"{kind} \"{target.Name}\" {(GracePeriod == 0 ? "force deleted" : "deleted")}{mode}");
    }

    private async Coroutine WaitUntilGone()
    {
        var timeout = call.Flags.Duration("timeout");
        var deadline = timeout == TimeSpan.Zero ? (TimeSpan?)null : call.Simulation.Elapsed + timeout;
        foreach (var (target, uid) in _deleted)
        {
            var left = deadline is { } end ? TimeSpan.FromTicks(Math.Max(0, (end - call.Simulation.Elapsed).Ticks)) : (TimeSpan?)null;
            await Disappearance.WaitFor(call, target, uid, left);
        }
    }
}
