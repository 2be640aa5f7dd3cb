using Scenarios.Api.Quantities;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.HorizontalPodAutoscalers;

/// <summary>HorizontalPodAutoscalers (pkg/apis/autoscaling/validation, validateHorizontalPodAutoscalerSpec): bounds, target, metrics of
/// resources.</summary>
internal sealed class HorizontalPodAutoscalerValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        var least = (spec.Tree["minReplicas"] as IntegerValue)?.Integer;
        var most = (spec.Tree["maxReplicas"] as IntegerValue)?.Integer ?? 0;
        if (least < 1)
        {
            faults.Invalid(spec.PathOf("minReplicas"), least.Value, "must be greater than or equal to 1");
        }

        if (most < 1)
        {
            faults.Invalid(spec.PathOf("maxReplicas"), most, "must be greater than 0");
        }

        if (most < least)
        {
            faults.Invalid(spec.PathOf("maxReplicas"), most, "must be greater than or equal to `minReplicas`");
        }

        var target = spec.Object("scaleTargetRef");
        foreach (var field in new[] { "kind", "name" })
        {
            if (target.Text(field).Length == 0)
            {
                faults.Required(target.PathOf(field));
            }
        }

        foreach (var metric in spec.Items("metrics"))
        {
            CheckMetric(metric, faults);
        }
    }

    private static void CheckMetric(FieldNode metric, FaultList faults)
    {
        var type = metric.Text("type");
        if (type.Length == 0)
        {
            faults.Required(metric.PathOf("type"), "must specify a metric source type");
            return;
        }

        if (type is "Resource" or "ContainerResource")
        {
            CheckResource(metric.Object(type == "Resource" ? "resource" : "containerResource"), faults);
        }
    }

    private static void CheckResource(FieldNode source, FaultList faults)
    {
        if (source.Text("name").Length == 0)
        {
            faults.Required(source.PathOf("name"), "must specify a resource name");
        }

        var target = source.Object("target");
        var type = target.Text("type");
        if (type.Length == 0)
        {
            faults.Required(target.PathOf("type"), "must specify a metric target type");
        }
        else if (type is not ("Utilization" or "Value" or "AverageValue"))
        {
            faults.Invalid(target.PathOf("type"), type, "must be either Utilization, Value, or AverageValue");
        }

        var (percent, value) = (target.Tree["averageUtilization"] as IntegerValue, target.Tree["averageValue"]);
        if (percent is { Integer: < 1 })
        {
            faults.Invalid(target.PathOf("averageUtilization"), percent.Integer, "must be greater than 0");
        }

        if (value is not null && Quantity.Of(value).Sign != 1)
        {
            faults.Invalid(target.PathOf("averageValue"), Quantity.Of(value).ToString(), "must be positive");
        }

        if (percent is null && value is null)
        {
            faults.Required(target.PathOf("averageUtilization"), "must set either a target raw value or a target utilization");
        }
        else if (percent is not null && value is not null)
        {
            faults.Forbidden(target.PathOf("averageValue"), "may not set both a target raw value and a target utilization");
        }
    }
}
