using Scenarios.Api.Patches;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Kinds;
using Scenarios.Kubectl.Results;
using Scenarios.Kubectl.Rollout.Workloads;

namespace Scenarios.Kubectl.Rollout;

/// <summary>
/// What <c>rollout pause</c>, <c>resume</c> and <c>restart</c> have in common: a patch for each object, and all errors at the end.
/// </summary>
internal abstract class RolloutChange : Command
{
    public override string Usage => "RESOURCE";

    public sealed override FlagSet Flags => new FlagSet().AddTargets().AddOutput().AddFieldManager("kubectl-rollout");

    /// <summary>The result in words, such as <c>paused</c>.</summary>
    protected abstract string Done { get; }

    /// <summary>Returns the changed object: the differences are sent as a strategic merge patch.</summary>
    /// <param name="rollout">The rollout operations of the object's kind; null for a kind without rollouts.</param>
    /// <exception cref="CommandFailedException">The object does not allow the change; the message is printed after its name.</exception>
    protected abstract ApiObject Changed(CommandCall call, ApiObject item, IWorkloadRollout? rollout);

    public sealed override async Coroutine<int> Run(CommandCall call)
    {
        var printer = ResultPrinter.Of(call);
        var (targets, faults) = await RolloutTargets.Of(call).Collect();
        if (targets.Count == 0 && faults.Count == 0)
        {
            await call.PrintErrorLine($"No resources found in {call.Namespace} namespace.");
            return 0;
        }

        var errors = faults.ToList();
        foreach (var target in targets)
        {
            try
            {
                await printer.Print(await Change(call, target), Done);
            }
            catch (CommandFailedException error)
            {
                errors.Add(error);
            }
        }

        return errors.Count == 0 ? 0 : throw CommandFailedException.Aggregate(errors);
    }

    private async Coroutine<ApiObject> Change(CommandCall call, Target target)
    {
        ObjectValue patch;
        try
        {
            var changed = Changed(call, target.Read, KindList.Find(target.Type)?.Rollout);
            patch = StrategicMergePatch.Create(target.Read.Tree, changed.Tree, ApiSchema.Kubernetes.TypeOf(target.Type)!).ValueOrThrow();
        }
        catch (CommandFailedException error)
        {
            throw new CommandFailedException($"error: {target.Type.GroupResource} {GoText.Quote(target.Name)} {error.Message}");
        }

        if (patch.Count == 0)
        {
            throw new CommandFailedException(
                $"failed to create patch for {target.Name}: if restart has already been triggered within the past second, "
                + "please wait before attempting to trigger another");
        }

        var options = WriteFlags.OptionsOf(call, DryRun.None);
        var result = call.Api.Patch(target.Type, target.Namespace, target.Name, PatchKind.Strategic, patch, options);
        await call.Warn(result.Warnings);
        return result.Value ?? throw new CommandFailedException($"failed to patch: {result.Status!.Message}");
    }
}
