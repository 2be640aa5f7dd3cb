using Scenarios.Api.Patches;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Cordon;

/// <summary>Marks nodes as unschedulable, or removes the mark (kubectl, pkg/cmd/drain/drain.go, pkg/drain/cordon.go).</summary>
internal sealed class NodeCordon(CommandCall call, DryRun dryRun, bool isUnschedulable)
{
    private readonly string _name = isUnschedulable ? "cordon" : "uncordon";

    /// <summary>The nodes that the arguments or <c>-l</c> select.</summary>
    /// <param name="command">The command's name, for its usage line.</param>
    /// <exception cref="CommandFailedException">There are none, or both ways of selecting them were used.</exception>
    public static async Coroutine<IReadOnlyList<Target>> Targets(CommandCall call, string command)
    {
        var selector = call.Flags.Text("selector");
        if (call.Arguments.Count == 0 && !call.Flags.IsGiven("selector"))
        {
            throw call.UsageError($"USAGE: {command} NODE [flags]");
        }

        if (call.Arguments.Count > 0 && selector.Length > 0)
        {
            throw call.UsageError("error: cannot specify both a node name and a --selector option");
        }

        var builder = new TargetBuilder(call).SingleType();
        builder = selector.Length > 0
            ? builder.LabelSelector(selector).TypesOrNames(["nodes"], allowEmptySelector: false)
            : builder.Names("nodes", call.Arguments);
        var (nodes, errors) = await builder.Build().Collect();
        return errors.Count == 0 ? nodes : throw CommandFailedException.Aggregate(errors);
    }

    /// <summary>The text appended to the message about a change that is not really made.</summary>
    public static string Suffix(DryRun dryRun) => dryRun switch
    {
        DryRun.Client => " (dry run)",
        DryRun.Server => " (server dry run)",
        _ => string.Empty,
    };

    // A node that cannot be changed is reported and skipped; the command succeeds nevertheless.
    public async Coroutine Change(Target node)
    {
        if (Node.Of(node.Read).Spec.Unschedulable == isUnschedulable)
        {
            await Say(node, $"already {_name}ed");
            return;
        }

        if (dryRun != DryRun.Client)
        {
            var before = Node.Of(node.Read);
            var after = before with { Spec = before.Spec with { Unschedulable = isUnschedulable } };
            var patch = StrategicMergePatch.Create(before.Tree, after.Tree, ApiSchema.Kubernetes.TypeOf(node.Type)!).ValueOrThrow();
            var options = new WriteOptions { FieldValidation = FieldValidation.Warn, DryRun = dryRun == DryRun.Server };
            var result = call.Api.Patch(node.Type, string.Empty, node.Name, PatchKind.Strategic, patch, options);
            if (!result.IsSuccess)
            {
                await call.PrintErrorLine($"error: unable to {_name} node {GoText.Quote(node.Name)}: {result.Status.Message}");
                return;
            }
        }

        await Say(node, $"{_name}ed");
    }

    private Coroutine Say(Target node, string what) => call.PrintLine($"node/{node.Name} {what}{Suffix(dryRun)}");
}
