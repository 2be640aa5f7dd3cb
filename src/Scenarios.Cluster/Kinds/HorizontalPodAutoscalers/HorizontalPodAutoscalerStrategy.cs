using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;

namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>HorizontalPodAutoscalers (kubernetes, pkg/registry/autoscaling/horizontalpodautoscaler/strategy.go).</summary>
internal sealed class HorizontalPodAutoscalerStrategy() : ResourceStrategy(KnownResources.HorizontalPodAutoscalers)
{
    // What Go serializes for a status that nobody has set.
    private static readonly ObjectValue Unset = ObjectValue.Of(("desiredReplicas", IntegerValue.Of(0)),
        ("currentMetrics", NullValue.Instance));

    public override bool IsWrittenByComponents => true;

    public override ObjectValue? InitialStatus(ObjectValue tree) => Unset;
}
