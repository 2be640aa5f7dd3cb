using Scenarios.Cluster.ApiServer.Defaults;

namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>Pods (kubernetes, pkg/registry/core/pod/strategy.go).</summary>
internal sealed class PodStrategy() : ResourceStrategy(KnownResources.Pods)
{
    // From 1.33 on Pods count the changes of their spec.
    public override bool HasGeneration => true;

    public override bool IsWrittenByComponents => true;

    public override ObjectValue InitialStatus(ObjectValue tree)
    {
        var spec = tree["spec"] as ObjectValue ?? ObjectValue.Empty;
        var status = ObjectValue.Of(("phase", Texts.Pending), ("qosClass", QualityOfService.Of(spec)));
        return spec["schedulingGates"] is ListValue { Count: > 0 } ? status.With("conditions", ListValue.Of(SchedulingGated)) : status;
    }

    private static ObjectValue SchedulingGated { get; } = ObjectValue.Of(
        ("type", new StringValue("PodScheduled")),
        ("status", new StringValue("False")),
        ("lastProbeTime", NullValue.Instance),
        ("lastTransitionTime", NullValue.Instance),
        ("reason", new StringValue("SchedulingGated")),
        ("message", new StringValue("Scheduling is blocked due to non-empty scheduling gates")));
}
