using Scenarios.Kubectl.Create.Generators;
using Scenarios.Objects.Views.AutoscalingV2;

namespace Scenarios.Kubectl.Kinds.HorizontalPodAutoscalers;

/// <summary>The HorizontalPodAutoscaler of <c>kubectl autoscale</c> (kubectl, pkg/cmd/autoscale/autoscale.go).</summary>
/// <param name="Minimum">Not set if it is not positive.</param>
/// <param name="CpuPercent">Percentage of the requested CPU; not set if it is not positive.</param>
internal sealed record HorizontalPodAutoscalerGenerator(
    string Name, string Namespace, CrossVersionObjectReference Target, long Minimum, long Maximum, long CpuPercent)
{
    public HorizontalPodAutoscaler Generate()
    {
        var spec = new HorizontalPodAutoscalerSpec { ScaleTargetRef = Target };
        spec = Minimum > 0 ? spec with { MinReplicas = Minimum } : spec;
        spec = spec with { MaxReplicas = Maximum };
        if (CpuPercent > 0)
        {
            var target = new MetricTarget { Type = MetricTargetType.Utilization, AverageUtilization = CpuPercent };
            spec = spec with
            {
                Metrics = [new MetricSpec { Type = MetricSourceType.Resource,
                Resource = new() { Name = "cpu", Target = target } }]
            };
        }

        return Typed.New<HorizontalPodAutoscaler>() with
        {
            Metadata = Typed.Metadata(Name, Namespace),
            Spec = spec,
            Status = new(ObjectValue.Of(("desiredReplicas", IntegerValue.Of(0)), ("currentMetrics", NullValue.Instance))),
        };
    }
}
