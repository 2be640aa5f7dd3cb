using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Rollout;

/// <summary><c>kubectl rollout pause</c> (kubectl, pkg/polymorphichelpers/objectpauser.go).</summary>
internal sealed class RolloutPause : RolloutChange
{
    public override string Name => "pause";

    public override string Summary => "Mark the provided resource as paused";

    protected override string Done => "paused";

    protected override ObjectValue PatchFor(CommandCall call, ApiObject item) => item switch
    {
        not { Kind: "Deployment" } => throw new CommandFailedException("pausing is not supported"),
        _ when item.FlagAt("spec", "paused") => throw new CommandFailedException("is already paused"),
        _ => ObjectValue.Empty.WithPath(["spec", "paused"], BooleanValue.True),
    };
}
