using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Rollout.Workloads;

namespace Scenarios.Kubectl.Rollout;

/// <summary><c>kubectl rollout resume</c> (kubectl, pkg/polymorphichelpers/objectresumer.go).</summary>
internal sealed class RolloutResume : RolloutChange
{
    public override string Name => "resume";

    public override string Summary => "Resume a paused resource";

    protected override string Done => "resumed";

    protected override ApiObject Changed(CommandCall call, ApiObject item, IWorkloadRollout? rollout) => rollout switch
    {
        not IPausableRollout => throw new CommandFailedException("resuming is not supported"),
        IPausableRollout pausable when !pausable.IsPaused(item) => throw new CommandFailedException("is not paused"),
        IPausableRollout pausable => pausable.WithPaused(item, isPaused: false),
    };
}
