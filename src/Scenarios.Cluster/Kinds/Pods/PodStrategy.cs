using Scenarios.Api.Kinds.Pods;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Kernel;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Pods;

/// <summary>Pods (kubernetes, pkg/registry/core/pod/strategy.go).</summary>
internal sealed class PodStrategy(Simulation simulation) : ResourceStrategy(KnownResources.Pods)
{
    private static readonly PodCondition SchedulingGated = new()
    {
        Type = PodConditionType.PodScheduled,
        Status = ConditionStatus.False,
        LastProbeTime = null,
        Reason = "SchedulingGated",
        Message = "Scheduling is blocked due to non-empty scheduling gates",
    };

    public override bool IsWrittenByComponents => true;

    public override ObjectValue Select(string subresource, ObjectValue tree, ApiObject previous)
    {
        if (subresource == PodResize.Subresource)
        {
            return PodResize.Select(tree, previous.Tree);
        }

        if (subresource != "ephemeralcontainers")
        {
            return tree;
        }

        var spec = previous.Tree["spec"] as ObjectValue ?? ObjectValue.Empty;
        var sent = (tree["spec"] as ObjectValue)?["ephemeralContainers"] as ListValue ?? ListValue.Empty;
        return previous.Tree.With("spec", sent.Count == 0 ? spec.Without("ephemeralContainers") : spec.With("ephemeralContainers", sent));
    }

    // A negative grace period counts as one second.
    public override ObjectValue PrepareForCreate(ObjectValue tree)
    {
        tree = tree.Find("spec", "terminationGracePeriodSeconds") is IntegerValue { Integer: < 0 }
            ? tree.WithPath(["spec", "terminationGracePeriodSeconds"], IntegerValue.Of(1))
            : tree;
        return AffinityLabels.Apply(AppArmorProfiles.Align(tree));
    }

    public override ObjectValue PrepareForStatusUpdate(ObjectValue tree, ApiObject previous)
    {
        // The QoS class is determined on create and never changes; podIP must be the first of podIPs.
        var status = tree["status"] as ObjectValue ?? ObjectValue.Empty;
        if (status["qosClass"] is null && previous.Tree.Find("status", "qosClass") is { } known)
        {
            status = status.With("qosClass", known);
        }

        if (status["podIP"] is StringValue { Text.Length: > 0 } address && (status["podIPs"] is not ListValue { Count: > 0 } addresses
            || addresses[0].Text("ip") != address.Text))
        {
            status = status.With("podIPs", ListValue.Of(ObjectValue.Of(("ip", address))));
        }

        return ReferenceEquals(status, tree["status"]) ? tree : tree.With("status", status);
    }

    public override ObjectValue InitialStatus(ObjectValue tree)
    {
        var spec = new Pod(tree).Spec;
        var status = new PodStatus { Phase = PodPhase.Pending, QosClass = QualityOfService.Of(spec) };
        return (spec.SchedulingGates.Count > 0
            ? status with { Conditions = [SchedulingGated with { LastTransitionTime = simulation.Now }] } : status).Tree;
    }
}
