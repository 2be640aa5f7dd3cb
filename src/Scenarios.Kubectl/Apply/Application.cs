using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.Applied;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Delete;
using Scenarios.Kubectl.Results;
using Scenarios.Kubectl.Watching;

namespace Scenarios.Kubectl.Apply;

/// <summary>
/// Applies one object after the other: creates it, or patches what changed in its file (kubectl, pkg/cmd/apply/apply.go applyOneObject).
/// </summary>
internal sealed class Application(CommandCall call, DryRun dryRun, WriteOptions options)
{
    private readonly ResultPrinter _printer = ResultPrinter.Of(call, dryRun);

    /// <exception cref="CommandFailedException">The object cannot be read, created or patched.</exception>
    public async Coroutine Apply(Target target)
    {
        var wanted = ChangeCause.Record(call, target.Read);
        if (wanted.Name.Length == 0 && wanted.Meta.GenerateName is { Length: > 0 } prefix)
        {
            throw new CommandFailedException($"from {prefix}: cannot use generate name with apply");
        }

        wanted = LastApplied.Annotate(wanted);
        if (NamedPath.FaultOf(wanted.Name) is { } fault)
        {
            throw SourceError.Add(
                $"retrieving current configuration of:\n{Describe(target)}\nfrom server for:", target.Source, new(fault));
        }

        var result = target.Fetch(call.Api);
        await call.Warn(result.Warnings);
        if (result.IsSuccess)
        {
            await Change(target, wanted, result.Value);
        }
        else if (result.Status.Reason == StatusReason.NotFound)
        {
            await Create(target, wanted);
        }
        else
        {
            throw SourceError.Add(
                $"retrieving current configuration of:\n{Describe(target)}\nfrom server "
                    + "for:", target.Source, new CommandFailedException(result.Status));
        }
    }

    private async Coroutine Create(Target target, ApiObject wanted)
    {
        target.Object = new ApiObject((ObjectValue)NullFields.Remove(wanted.Tree));
        if (dryRun != DryRun.Client)
        {
            var result = call.Api.Create(target.Type, target.Namespace, target.Object, options);
            await call.Warn(result.Warnings);
            target.Object = result.Value ?? throw SourceError.Add("creating", target.Source, new CommandFailedException(result.Status!));
        }

        await Say(target, "created");
    }

    private async Coroutine Change(Target target, ApiObject wanted, ApiObject current)
    {
        if (dryRun == DryRun.Client)
        {
            await Say(target, "configured");
            return;
        }

        if (LastApplied.Of(current).Length == 0 && !current.Annotations.ContainsKey(LastApplied.Annotation))
        {
            await call.PrintErrorLine(
                $"Warning: resource {target.Type.Plural}/{target.Name} is missing the {LastApplied.Annotation} annotation which is "
                    + "required by kubectl apply. "
                + "kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or "
                + "kubectl apply. "
                + "The missing annotation will be patched automatically.");
        }

        var patch = ThreeWayPatch.Make(target.Type, LastApplied.Of(current), wanted.Tree, current.Tree);
        if (patch.Fields.Count > 0)
        {
            if (!call.Flags.Boolean("overwrite"))
            {
                throw CommandFailedException.NotSimulated("whether a change conflicts with what others changed (--overwrite=false)");
            }

            target.Object = await Send(target, patch, wanted);
        }

        if (target.Read.IsBeingDeleted)
        {
            await call.PrintErrorLine($"Warning: Detected changes to resource {target.Name} which is currently being deleted.");
        }

        await Say(target, patch.Fields.Count == 0 ? "unchanged" : "configured");
    }

    private async Coroutine<ApiObject> Send(Target target, ThreeWayPatch patch, ApiObject wanted)
    {
        var result = call.Api.Patch(target.Type, target.Namespace, target.Name, patch.Kind, patch.Fields, options);
        await call.Warn(result.Warnings);
        if (result.IsSuccess)
        {
            return result.Value;
        }

        if (call.Flags.Boolean("force") && result.Status.Reason is (StatusReason.Conflict or StatusReason.Invalid))
        {
            return await Recreate(target, wanted);
        }

        var inner = SourceError.Add("patching", target.Source, new CommandFailedException(result.Status));
        throw SourceError.Add(
            $"applying patch:\n{JsonWriter.WriteCompact(patch.Fields)}\nto:\n{Describe(target)}\nfor:", target.Source, inner);
    }

    // An object that cannot be patched is deleted and created again (patcher.go deleteAndCreate).
    private async Coroutine<ApiObject> Recreate(Target target, ApiObject wanted)
    {
        var gracePeriod = call.Flags.Integer("grace-period");
        await call.ValueOf(call.Api.Delete(target.Type, target.Namespace, target.Name, new DeleteOptions
        {
            GracePeriod = gracePeriod >= 0 ? TimeSpan.FromSeconds(gracePeriod) : null,
            Propagation = await DeletionFlags.PropagationOf(call),
        }));
        await Disappearance.WaitFor(call, target, string.Empty, call.Flags.Duration("timeout") is { Ticks: > 0 } timeout ? timeout : null);
        return await call.ValueOf(call.Api.Create(target.Type, target.Namespace, wanted, options));
    }

    private Coroutine Say(Target target, string what) =>
        _printer.PrintsObjects ? Coroutine.Completed : _printer.Print(target.Read, what);

    private static string Describe(Target target)
    {
        var type = target.Type;
        var version = type.Group.Length == 0 ? $"/{type.ApiVersion}" : type.ApiVersion;
        return $"Resource: \"{version}, Resource={type.Plural}\", GroupVersionKind: \"{version}, Kind={type.Kind}\"\n"
            + $"Name: {GoText.Quote(target.Name)}, Namespace: {GoText.Quote(target.Namespace)}";
    }
}
