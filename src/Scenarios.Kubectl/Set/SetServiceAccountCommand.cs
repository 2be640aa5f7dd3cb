using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.Set;

/// <summary><c>kubectl set serviceaccount</c> (kubectl, pkg/cmd/set/set_serviceaccount.go).</summary>
internal sealed class SetServiceAccountCommand : Command
{
    public override string Name => "serviceaccount";

    public override IReadOnlyList<string> Aliases => ["sa"];

    public override string Usage => "(-f FILENAME | TYPE NAME) SERVICE_ACCOUNT";

    public override string Summary => "Update the service account of a resource";

    public override FlagSet Flags => SetRun.FlagsOfAll(hasSelector: false);

    public override async Coroutine<int> Run(CommandCall call)
    {
        if (call.Arguments.Count == 0)
        {
            throw new CommandFailedException("serviceaccount is required");
        }

        var run = new SetRun(call, await WriteFlags.DryRunOf(call), "serviceaccount updated", "failed to patch ServiceAccountName ");
        foreach (var target in await run.Targets([.. call.Arguments.SkipLast(1)], namesLocally: true))
        {
            await run.Change(
                target, item => PodSpecs.Change(item, spec => spec with { ServiceAccountName = call.Arguments[^1] }), changesAlways: true);
        }

        return run.EndOrThrow();
    }
}
