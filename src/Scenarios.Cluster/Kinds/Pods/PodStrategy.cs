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

        var pod = Pod.Of(previous);
        return (pod with { Spec = pod.Spec with { EphemeralContainers = new Pod(tree).Spec.EphemeralContainers } }).Tree;
    }

    // A negative grace period counts as one second.
    public override ObjectValue PrepareForCreate(ObjectValue tree)
    {
        var pod = new Pod(tree);
        pod = pod.Spec.TerminationGracePeriodSeconds < 0 ? pod with { Spec = pod.Spec with { TerminationGracePeriodSeconds = 1 } } : pod;
        return AffinityLabels.Apply(AppArmorProfiles.Align(pod)).Tree;
    }

    public override ObjectValue PrepareForStatusUpdate(ObjectValue tree, ApiObject previous)
    {
        // The QoS class is determined on create and never changes; podIP must be the first of podIPs.
        var pod = new Pod(tree);
        var status = pod.Status;
        if (status.QosClass.Length == 0)
        {
            status = status with { QosClass = Pod.Of(previous).Status.QosClass };
        }

        if (status.PodIP.Length > 0 && (status.PodIPs.Count == 0 || status.PodIPs[0].Ip != status.PodIP))
        {
            status = status with { PodIPs = [new() { Ip = status.PodIP }] };
        }

        return (pod with { Status = status }).Tree;
    }

    public override ObjectValue InitialStatus(ObjectValue tree)
    {
        var spec = new Pod(tree).Spec;
        var status = new PodStatus { Phase = PodPhase.Pending, QosClass = QualityOfService.Of(spec) };
        return (spec.SchedulingGates.Count > 0
            ? status with { Conditions = [SchedulingGated with { LastTransitionTime = simulation.Now }] } : status).Tree;
    }
}
