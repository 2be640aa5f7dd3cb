using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Rollout;

/// <summary><c>kubectl rollout restart</c>: a new annotation in the Pod template, hence new Pods (kubectl, pkg/polymorphichelpers/objectrestarter.go).</summary>
internal sealed class RolloutRestart : RolloutChange
{
    private const string Annotation = "kubectl.kubernetes.io/restartedAt";

    public override string Name => "restart";

    public override string Summary => "Restart a resource";

    protected override string Done => "restarted";

    protected override ObjectValue PatchFor(CommandCall call, ApiObject item)
    {
        if (item.Kind is not ("Deployment" or "DaemonSet" or "StatefulSet"))
        {
            throw new CommandFailedException("restarting is not supported");
        }

        if (item.Kind == "Deployment" && item.FlagAt("spec", "paused"))
        {
            throw new CommandFailedException("can't restart paused deployment (run rollout resume first)");
        }

        string[] path = ["spec", "template", "metadata", "annotations", Annotation];
        var now = Timestamp.Format(call.Simulation.Now);
        return item.TextAt(path) == now ? ObjectValue.Empty : ObjectValue.Empty.WithPath(path, new StringValue(now));
    }
}
