using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Pods;

/// <summary>Pods (kubernetes, pkg/registry/core/pod/strategy.go).</summary>
internal sealed class PodStrategy() : ResourceStrategy(KnownResources.Pods)
{
    private static readonly PodCondition SchedulingGated = new()
    {
        Type = PodConditionType.PodScheduled,
        Status = ConditionStatus.False,
        LastProbeTime = null,
        LastTransitionTime = null,
        Reason = "SchedulingGated",
        Message = "Scheduling is blocked due to non-empty scheduling gates",
    };

    public override bool IsWrittenByComponents => true;

    public override ObjectValue Select(string subresource, ObjectValue tree, ApiObject previous)
    {
        if (subresource != "ephemeralcontainers")
        {
            return tree;
        }

        var spec = previous.Tree["spec"] as ObjectValue ?? ObjectValue.Empty;
        var sent = (tree["spec"] as ObjectValue)?["ephemeralContainers"] as ListValue ?? ListValue.Empty;
        return previous.Tree.With("spec", sent.Count == 0 ? spec.Without("ephemeralContainers") : spec.With("ephemeralContainers", sent));
    }

    public override ObjectValue InitialStatus(ObjectValue tree)
    {
        var spec = new Pod(tree).Spec;
        var status = new PodStatus { Phase = PodPhase.Pending, QosClass = QualityOfService.Of(spec) };
        return (spec.SchedulingGates.Count > 0 ? status with { Conditions = [SchedulingGated] } : status).Tree;
    }
}
