using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Rollout.Workloads;

namespace Scenarios.Kubectl.Rollout;

/// <summary>
/// <c>kubectl rollout restart</c>: a new annotation in the Pod template, hence new Pods (kubectl,
/// pkg/polymorphichelpers/objectrestarter.go).
/// </summary>
internal sealed class RolloutRestart : RolloutChange
{
    private const string Annotation = "kubectl.kubernetes.io/restartedAt";

    public override string Name => "restart";

    public override string Summary => "Restart a resource";

    protected override string Done => "restarted";

    protected override ApiObject Changed(CommandCall call, ApiObject item, IWorkloadRollout? rollout)
    {
        if (rollout is null)
        {
            throw new CommandFailedException("restarting is not supported");
        }

        if (rollout is IPausableRollout pausable && pausable.IsPaused(item))
        {
            throw new CommandFailedException($"can't restart paused {item.Kind.ToLowerInvariant()} (run rollout resume first)");
        }

        var template = rollout.TemplateOf(item);
        var metadata = template.Metadata
            with
        { Annotations = template.Metadata.Annotations.With(Annotation, Timestamp.Format(call.Simulation.Now)) };
        return rollout.WithTemplate(item, template with { Metadata = metadata });
    }
}
