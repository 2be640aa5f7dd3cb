using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.HorizontalPodAutoscalers;

/// <summary>HorizontalPodAutoscalers (pkg/apis/autoscaling/validation, validateHorizontalPodAutoscalerSpec).</summary>
internal sealed class HorizontalPodAutoscalerValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        var least = spec.Integer("minReplicas");
        var most = spec.Integer("maxReplicas") ?? 0;
        faults.Check(spec, "minReplicas");
        if (most < 1)
        {
            faults.Invalid(spec.PathOf("maxReplicas"), most, "must be greater than 0");
        }

        if (most < least)
        {
            faults.Invalid(spec.PathOf("maxReplicas"), most, "must be greater than or equal to `minReplicas`");
        }

        MetricSourceValidation.CheckReference(spec.Object("scaleTargetRef"), faults);
        var metrics = spec.Items("metrics");
        foreach (var metric in metrics)
        {
            MetricSourceValidation.Check(metric, faults);
        }

        if (least == 0 && !metrics.Any(static metric => metric.Text("type") is "Object" or "External"))
        {
            faults.Forbidden(
                spec.PathOf("metrics"), "must specify at least one Object or External metric to support scaling to zero replicas");
        }

        BehaviourValidation.Check(spec.Object("behavior"), faults);
    }
}
