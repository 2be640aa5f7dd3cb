using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Rollout;

/// <summary><c>kubectl rollout resume</c> (kubectl, pkg/polymorphichelpers/objectresumer.go).</summary>
internal sealed class RolloutResume : RolloutChange
{
    public override string Name => "resume";

    public override string Summary => "Resume a paused resource";

    protected override string Done => "resumed";

    // The Go type leaves out a false flag, so that the patch takes it away.
    protected override ObjectValue PatchFor(CommandCall call, ApiObject item) => item switch
    {
        not { Kind: "Deployment" } => throw new CommandFailedException("resuming is not supported"),
        _ when !item.FlagAt("spec", "paused") => throw new CommandFailedException("is not paused"),
        _ => ObjectValue.Empty.WithPath(["spec", "paused"], NullValue.Instance),
    };
}
