using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Rollout.Workloads;

namespace Scenarios.Kubectl.Rollout;

/// <summary><c>kubectl rollout pause</c> (kubectl, pkg/polymorphichelpers/objectpauser.go).</summary>
internal sealed class RolloutPause : RolloutChange
{
    public override string Name => "pause";

    public override string Summary => "Mark the provided resource as paused";

    protected override string Done => "paused";

    protected override ApiObject Changed(CommandCall call, ApiObject item, IWorkloadRollout? rollout) => rollout switch
    {
        not IPausableRollout => throw new CommandFailedException("pausing is not supported"),
        IPausableRollout pausable when pausable.IsPaused(item) => throw new CommandFailedException("is already paused"),
        IPausableRollout pausable => pausable.WithPaused(item, isPaused: true),
    };
}
