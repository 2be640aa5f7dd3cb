using Scenarios.Api.Selectors;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Cordon;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.Drain;

/// <summary><c>kubectl drain</c>: cordons nodes and empties them, one after the other (kubectl, pkg/cmd/drain/drain.go).</summary>
internal sealed class DrainCommand : Command
{
    public override string Name => "drain";

    public override string Usage => "NODE";

    public override string Summary => "Drain node in preparation for maintenance";

    public override FlagSet Flags => new FlagSet().AddDryRun()
        .Text("selector", 'l').Text("pod-selector").Boolean("ignore-daemonsets").Boolean("delete-emptydir-data").Boolean("force")
        .Boolean("disable-eviction").Integer("grace-period", @default: -1).Duration("timeout").Integer("skip-wait-for-delete-timeout")
        .Integer("chunk-size", @default: 500);

    public override async Coroutine<int> Run(CommandCall call)
    {
        var dryRun = await WriteFlags.DryRunOf(call);
        if (!LabelSelector.TryParse(call.Flags.Text("pod-selector"), out _, out _))
        {
            throw new CommandFailedException("--pod-selector=<pod_selector> must be a valid label selector");
        }

        var nodes = await NodeCordon.Targets(call, Name);
        foreach (var node in nodes)
        {
            await new NodeCordon(call, dryRun, isUnschedulable: true).Change(node);
        }

        var failures = new List<CommandFailedException>();
        var remaining = new List<string>();
        foreach (var node in nodes)
        {
            try
            {
                await new NodeDrain(call, dryRun, node.Name).Run();
                await call.PrintLine($"node/{node.Name} drained{NodeCordon.Suffix(dryRun)}");
            }
            catch (CommandFailedException error)
            {
                failures.Add(error);
                remaining.Add(node.Name);
                await call.PrintErrorLine(
                    $"error: unable to drain node {GoText.Quote(node.Name)} due to error: {error.Message}, continuing "
                        + "command...");
            }
        }

        if (failures.Count == 0)
        {
            return 0;
        }

        await call.PrintErrorLine("There are pending nodes to be drained:");
        foreach (var name in remaining)
        {
            await call.PrintErrorLine($" {name}");
        }

        // kubectl creates an aggregate even for a single error: its errors are printed without a prefix.
        var errors = failures.SelectMany(static failure => failure.Errors.Count > 0 ? failure.Errors : [failure]);
        throw new CommandFailedException(string.Join('\n', errors.Select(ErrorText.Message))) { IsVerbatim = true };
    }
}
