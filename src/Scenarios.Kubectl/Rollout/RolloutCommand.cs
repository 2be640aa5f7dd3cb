using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Kubectl.Rollout;

/// <summary><c>kubectl rollout</c>: the commands for rollouts of workloads (kubectl, pkg/cmd/rollout).</summary>
internal sealed class RolloutCommand : CommandGroup
{
    public override string Name => "rollout";

    protected override bool IsHelpOutput => true;

    public override string Summary => "Manage the rollout of a resource";

    public override IReadOnlyList<Command> Commands =>
    [
        new RolloutHistory(),
        new RolloutPause(),
        new RolloutResume(),
        new RolloutUndo(),
        new RolloutStatus(),
        new RolloutRestart(),
    ];
}
