using Scenarios.Api.Patches;
using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;
using Node = Scenarios.Objects.Views.Core.Node;
using TaintView = Scenarios.Objects.Views.Core.Taint;

namespace Scenarios.Kubectl.Taint;

/// <summary><c>kubectl taint</c> (kubectl, pkg/cmd/taint/taint.go).</summary>
internal sealed class TaintCommand : Command
{
    public override string Name => "taint";

    public override string Usage => "NODE NAME KEY_1=VAL_1:TAINT_EFFECT_1 ... KEY_N=VAL_N:TAINT_EFFECT_N";

    public override string Summary => "Update the taints on one or more nodes";

    public override FlagSet Flags => new FlagSet()
        .AddOutput().AddDryRun().AddValidate().AddFieldManager("kubectl-taint")
        .Text("selector", 'l')
        .Boolean("overwrite")
        .Boolean("all");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var dryRun = await WriteFlags.DryRunOf(call);

        // kubectl 1.33 does not mention a dry run here: its text for that is overwritten.
        var printer = ResultPrinter.Of(call);
        var (resources, added, removed) = TakeApart(call);
        Validate(call, resources, added, removed);
        await Targets(call, resources).Visit(async target =>
        {
            var (taints, operation) = Change(call, target, added, removed);
            var node = Node.Of(target.Read);
            ApiObject changed = node with { Spec = node.Spec with { Taints = taints } };
            if (dryRun != DryRun.Client)
            {
                var patch = MergePatch.Create(node.Tree, changed.Tree);
                var options = WriteFlags.OptionsOf(call, dryRun);
                changed = await call.ValueOf(call.Api.Patch(target.Type, string.Empty, target.Name, PatchKind.Merge, patch, options));
            }

            await printer.Print(changed, operation);
        });
        return 0;
    }

    private static (List<string> Resources, List<NodeTaint> Added, List<NodeTaint> Removed) TakeApart(CommandCall call)
    {
        var resources = call.Arguments.TakeWhile(argument => !IsTaint(argument)).ToList();
        var taints = call.Arguments.Skip(resources.Count).ToList();
        if (taints.Find(argument => !IsTaint(argument)) is { } late)
        {
            throw new CommandFailedException($"all resources must be specified before taint changes: {late}");
        }

        if (resources.Count == 0)
        {
            throw new CommandFailedException("one or more resources must be specified as <resource> <name>");
        }

        if (taints.Count == 0)
        {
            throw new CommandFailedException("at least one taint update is required");
        }

        try
        {
            var removed = taints.Where(text => text.EndsWith('-')).Select(text => NodeTaint.Parse(text[..^1])).ToList();
            return (resources, [.. taints.Where(text => !text.EndsWith('-')).Select(ParseAddition)], removed);
        }
        catch (CommandFailedException error)
        {
            throw call.UsageError(error.Message);
        }
    }

    private static bool IsTaint(string argument) => argument.Contains('=') || argument.Contains(':') || argument.EndsWith('-');

    private static NodeTaint ParseAddition(string text) =>
        NodeTaint.Parse(text) is { Effect.Length: > 0 } taint ? taint : throw new CommandFailedException($"invalid taint spec: {text}");

    private static void Validate(CommandCall call, List<string> resources, List<NodeTaint> added, List<NodeTaint> removed)
    {
        if (call.Resources.Find(resources[0]).Kind != "Node")
        {
            throw new CommandFailedException($"invalid resource type {resources[0].ToLowerInvariant()}, only node types are supported");
        }

        var conflicts = removed.Where(removal => added.Exists(removal.Removes))
            .Select(removal => $"{removal.Key}={removal.Effect}")
            .ToList();
        if (conflicts.Count > 0)
        {
            throw new CommandFailedException(
                $"can not both modify and remove the following taint(s) in the same command: {string.Join(", ", conflicts)}");
        }

        var (all, selector) = (call.Flags.Boolean("all"), call.Flags.Text("selector"));
        if (all && selector.Length > 0)
        {
            throw new CommandFailedException("setting 'all' parameter with a non empty selector is prohibited");
        }

        if (!all && selector.Length == 0 && resources.Count < 2)
        {
            throw new CommandFailedException("at least one resource name must be specified since 'all' parameter is not set");
        }
    }

    private static TargetList Targets(CommandCall call, List<string> resources)
    {
        var builder = new TargetBuilder(call).ContinueOnError().Latest();
        return call.Flags switch
        {
            _ when call.Flags.Boolean("all") => builder.SelectAll(true).TypesOrNames(["nodes"], allowEmptySelector: true).Build(),
            _ when call.Flags.Text("selector") is { Length: > 0 } selector =>
                builder.LabelSelector(selector).TypesOrNames(["nodes"], allowEmptySelector: false).Build(),
            _ => builder.Names("nodes", resources.Skip(1)).Build(),
        };
    }

    private static (ViewList<TaintView> Taints, string Operation) Change(
        CommandCall call,
        Target target,
        List<NodeTaint> added,
        List<NodeTaint> removed)
    {
        var overwrites = call.Flags.Boolean("overwrite");
        var old = Node.Of(target.Read).Spec.Taints.Select(NodeTaint.Of).ToList();
        var existing = added.Where(taint => old.Exists(taint.IsSameAs)).Select(taint => taint.Key).ToList();
        if (!overwrites && existing.Count > 0)
        {
            throw new CommandFailedException(
                $"node {target.Name} already has {string.Join(',', existing)} taint(s) with same effect(s) and --overwrite is false");
        }

        List<NodeTaint> taints = [.. added, .. old.Where(taint => !added.Exists(taint.IsSameAs))];
        var grows = taints.Count != old.Count;
        var errors = new List<CommandFailedException>();
        foreach (var removal in removed)
        {
            if (taints.RemoveAll(removal.Removes) == 0)
            {
                errors.Add(new CommandFailedException($"taint {GoText.Quote(removal.ToString())} not found"));
            }
        }

        if (errors.Count > 0)
        {
            throw CommandFailedException.Aggregate(errors);
        }

        var operation = (grows && removed.Count > 0) || overwrites ? "modified" : grows ? "tainted" : "untainted";
        return ([.. taints.Select(static taint => taint.ToView())], operation);
    }
}
