using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Kinds;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.Rollout;

/// <summary><c>kubectl rollout undo</c>: restores an earlier Pod template (kubectl, pkg/polymorphichelpers/rollback.go).</summary>
internal sealed class RolloutUndo : Command
{
    public override string Name => "undo";

    public override string Usage => "(TYPE NAME | TYPE/NAME) [flags]";

    public override string Summary => "Undo a previous rollout";

    public override FlagSet Flags => new FlagSet().AddTargets().AddOutput().AddDryRun().Integer("to-revision");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var dryRun = await WriteFlags.DryRunOf(call);
        var printer = ResultPrinter.Of(call, dryRun);
        await RolloutTargets.Of(call).Visit(async target => await printer.Print(target.Read, await Undo(call, target, dryRun)));
        return 0;
    }

    private static Coroutine<string> Undo(CommandCall call, Target target, DryRun dryRun)
    {
        var rollout = KindList.Find(target.Type)?.Rollout
            ?? throw new CommandFailedException(VisitedKinds.Refuse(target.Type, "rollbacker", "rollbacker"));
        return rollout.Undo(call, target, call.Flags.Integer("to-revision"), dryRun);
    }
}
