using Scenarios.Api.Patches;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Cordon;

/// <summary><c>kubectl cordon</c> and <c>uncordon</c> (kubectl, pkg/cmd/drain/drain.go).</summary>
internal sealed class CordonCommand(bool isUnschedulable) : Command
{
    public override string Name { get; } = isUnschedulable ? "cordon" : "uncordon";

    public override string Usage => "NODE";

    public override string Summary => isUnschedulable ? "Mark node as unschedulable" : "Mark node as schedulable";

    public override FlagSet Flags => new FlagSet().AddDryRun().Text("selector", 'l');

    public override async Coroutine<int> Run(CommandCall call)
    {
        var selector = call.Flags.Text("selector");
        if (call.Arguments.Count == 0 && !call.Flags.IsGiven("selector"))
        {
            throw call.UsageError($"USAGE: {Name} NODE [flags]");
        }

        if (call.Arguments.Count > 0 && selector.Length > 0)
        {
            throw call.UsageError("error: cannot specify both a node name and a --selector option");
        }

        var dryRun = await WriteFlags.DryRunOf(call);
        var builder = new TargetBuilder(call).SingleType();
        builder = selector.Length > 0
            ? builder.LabelSelector(selector).TypesOrNames(["nodes"], allowEmptySelector: false)
            : builder.Names("nodes", call.Arguments);
        var (nodes, errors) = await builder.Build().Collect();
        if (errors.Count > 0)
        {
            throw CommandFailedException.Aggregate(errors);
        }

        foreach (var node in nodes)
        {
            await Change(call, node, dryRun);
        }

        return 0;
    }

    // A node that cannot be changed is reported and passed over: the command succeeds all the same.
    private async Coroutine Change(CommandCall call, Target node, DryRun dryRun)
    {
        if (Node.Of(node.Read).Spec.Unschedulable == isUnschedulable)
        {
            await Say(call, node, dryRun, $"already {Name}ed");
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
                await call.PrintErrorLine($"error: unable to {Name} node {GoText.Quote(node.Name)}: {result.Status.Message}");
                return;
            }
        }

        await Say(call, node, dryRun, $"{Name}ed");
    }

    private static Coroutine Say(CommandCall call, Target node, DryRun dryRun, string what)
    {
        var mode = dryRun switch
        {
            DryRun.Client => " (dry run)",
            DryRun.Server => " (server dry run)",
            _ => string.Empty,
        };
        return call.PrintLine($"node/{node.Name} {what}{mode}");
    }
}
