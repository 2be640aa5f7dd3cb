using Scenarios.Api.Quantities;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Results;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Set;

/// <summary><c>kubectl set resources</c> (kubectl, pkg/cmd/set/set_resources.go).</summary>
internal sealed class SetResourcesCommand : Command
{
    public override string Name => "resources";

    public override string Usage => "(-f FILENAME | TYPE NAME)  ([--limits=LIMITS & --requests=REQUESTS]";

    public override string Summary => "Update resource requests/limits on objects with pod templates";

    public override FlagSet Flags => SetRun.FlagsOfAll().Text("containers", 'c', @default: "*").Text("limits").Text("requests");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var run = new SetRun(call, await WriteFlags.DryRunOf(call), "resource requirements updated", "failed to patch resources "
            + "update to pod template ");
        var targets = await run.Targets(call.Arguments);
        run.RefuseAllWithSelector();
        var (limits, requests) = (call.Flags.Text("limits"), call.Flags.Text("requests"));
        if (limits.Length == 0 && requests.Length == 0)
        {
            throw new CommandFailedException("you must specify an update to requests or limits (in the form of --requests/--limits)");
        }

        var changes = new[] { ("limits", Parse(limits)), ("requests", Parse(requests)) };
        foreach (var target in targets)
        {
            var found = false;
            await run.Change(target, item => PodSpecs.Change(item, spec => spec with
            {
                Containers = Changed(spec.Containers, call.Flags.Text("containers"), changes, ref found),
                InitContainers = Changed(spec.InitContainers, call.Flags.Text("containers"), changes, ref found),
            }));
            if (!found && run.Errors.Count == 0)
            {
                run.Errors.Add(new($"error: unable to find container named {call.Flags.Text("containers")}"));
            }
        }

        return run.EndOrThrow();
    }

    private static ViewList<Container> Changed(
        ViewList<Container> containers, string pattern, (
            string Field, IReadOnlyList<(string Name, Value Amount)> Amounts)[] changes, ref bool found)
    {
        for (var index = 0; index < containers.Count; index++)
        {
            var container = containers[index];
            if (!ContainerPattern.Matches(container.Name, pattern))
            {
                continue;
            }

            found = true;
            var tree = container.Tree;
            foreach (var (field, amounts) in changes)
            {
                foreach (var (name, amount) in amounts)
                {
                    tree = tree.WithPath(["resources", field, name], amount);
                }
            }

            containers = containers.WithItem(index, Container.Over(tree));
        }

        return containers;
    }

    private static IReadOnlyList<(string Name, Value Amount)> Parse(string text)
    {
        var amounts = new List<(string, Value)>();
        foreach (var statement in text.Length == 0 ? [] : text.Split(','))
        {
            if (statement.Split('=') is not [var name, var amount])
            {
                throw new CommandFailedException($"Invalid argument syntax {statement}, expected <resource>=<value>");
            }

            amounts.Add((name, Quantity.TryParse(amount, out var quantity, out var error)
                ? new StringValue(quantity.ToString())
                : throw new CommandFailedException(error)));
        }

        return amounts;
    }
}
