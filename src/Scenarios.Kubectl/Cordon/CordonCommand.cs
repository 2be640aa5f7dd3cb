using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Results;

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
        var dryRun = await WriteFlags.DryRunOf(call);
        foreach (var node in await NodeCordon.Targets(call, Name))
        {
            await new NodeCordon(call, dryRun, isUnschedulable).Change(node);
        }

        return 0;
    }
}
