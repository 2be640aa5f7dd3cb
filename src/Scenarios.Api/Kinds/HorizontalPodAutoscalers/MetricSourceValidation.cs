using Scenarios.Api.Quantities;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.HorizontalPodAutoscalers;

/// <summary>One metric of an autoscaler (pkg/apis/autoscaling/validation, validateMetricSpec).</summary>
internal static class MetricSourceValidation
{
    // The fields of the sources and their types, in the order in which they are checked.
    private static readonly (string Field, string Type, Action<FieldNode, FaultList> Check)[] Sources =
    [
        ("object", "Object", CheckObject), ("external", "External", CheckExternal), ("pods", "Pods", CheckPods),
        ("resource", "Resource", CheckResource), ("containerResource", "ContainerResource", CheckContainerResource),
    ];

    public static void Check(FieldNode metric, FaultList faults)
    {
        var type = metric.Text("type");
        if (type.Length == 0)
        {
            faults.Required(metric.PathOf("type"), "must specify a metric source type");
        }

        var isKnown = metric.Accepted("type").Contains(type, StringComparer.Ordinal);
        if (!isKnown)
        {
            faults.NotSupported(metric, "type");
        }

        var present = Sources.Where(source => metric.Has(source.Field)).ToList();
        if (present.Count > 0)
        {
            present[0].Check(metric.Object(present[0].Field), faults);
        }

        var expected = Sources.FirstOrDefault(source => source.Type == type).Field;
        if (isKnown && !metric.Has(expected))
        {
            faults.Required(metric.PathOf(expected), "must populate information for the given metric source");
        }
        else if (!isKnown)
        {
            faults.NotSupported(metric, "type");
        }

        foreach (var other in present.Where(source => present.Count > 1 && source.Field != expected))
        {
            faults.Forbidden(metric.PathOf(other.Field), "must populate the given metric source only");
        }
    }

    /// <summary>A reference to another object (ValidateCrossVersionObjectReference).</summary>
    public static void CheckReference(FieldNode reference, FaultList faults)
    {
        foreach (var field in (string[])["kind", "name"])
        {
            if (reference.Text(field).Length == 0)
            {
                faults.Required(reference.PathOf(field));
            }
            else
            {
                CheckSegment(reference, field, faults);
            }
        }
    }

    private static void CheckSegment(FieldNode node, string field, FaultList faults) =>
        faults.InvalidEach(node.PathOf(field), node.Text(field), KindNameRules.PathSegment(node.Text(field)));

    private static void CheckObject(FieldNode source, FaultList faults)
    {
        CheckReference(source.Object("describedObject"), faults);
        CheckName(source.Object("metric"), faults);
        CheckTarget(source.Object("target"), faults);
        RequireOne(source.Object("target"), "value", "averageValue", "must set either a target value or averageValue", faults);
    }

    private static void CheckExternal(FieldNode source, FaultList faults)
    {
        var target = source.Object("target");
        CheckName(source.Object("metric"), faults);
        CheckTarget(target, faults);
        RequireOne(target, "value", "averageValue", "must set either a target value for metric or a per-pod target", faults);
        if (target.Has("value") && target.Has("averageValue"))
        {
            faults.Forbidden(target.PathOf("value"), "may not set both a target value for metric and a per-pod target");
        }
    }

    private static void CheckPods(FieldNode source, FaultList faults)
    {
        var target = source.Object("target");
        CheckName(source.Object("metric"), faults);
        CheckTarget(target, faults);
        if (Quantity.Of(target.Tree["averageValue"]).Sign != 1)
        {
            faults.Required(target.PathOf("averageValue"), "must specify a positive target averageValue");
        }
    }

    private static void CheckResource(FieldNode source, FaultList faults)
    {
        if (source.Text("name").Length == 0)
        {
            faults.Required(source.PathOf("name"), "must specify a resource name");
        }

        CheckUsage(source.Object("target"), faults);
    }

    private static void CheckContainerResource(FieldNode source, FaultList faults)
    {
        if (source.Text("name").Length == 0)
        {
            faults.Required(source.PathOf("name"), "must specify a resource name");
        }

        if (source.Text("container").Length == 0)
        {
            faults.Required(source.PathOf("container"), "must specify a container");
        }

        CheckUsage(source.Object("target"), faults);
    }

    private static void CheckUsage(FieldNode target, FaultList faults)
    {
        CheckTarget(target, faults);
        RequireOne(target, "averageValue", "averageUtilization", "must set either a target raw value or a target utilization", faults);
        if (target.Has("averageUtilization") && target.Has("averageValue"))
        {
            faults.Forbidden(target.PathOf("averageValue"), "may not set both a target raw value and a target utilization");
        }
    }

    private static void CheckName(FieldNode metric, FaultList faults)
    {
        if (metric.Text("name").Length == 0)
        {
            faults.Required(metric.PathOf("name"), "must specify a metric name");
        }
        else
        {
            CheckSegment(metric, "name", faults);
        }
    }

    private static void CheckTarget(FieldNode target, FaultList faults)
    {
        var type = target.Text("type");
        if (type.Length == 0)
        {
            faults.Required(target.PathOf("type"), "must specify a metric target type");
        }

        if (type is not ("Utilization" or "Value" or "AverageValue"))
        {
            faults.Invalid(target.PathOf("type"), type, "must be either Utilization, Value, or AverageValue");
        }

        foreach (var field in (string[])["value", "averageValue"])
        {
            if (target.Has(field) && Quantity.Of(target.Tree[field]).Sign != 1)
            {
                faults.InvalidObject(target.PathOf(field), GoQuantity.Of(target.Tree[field]), "must be positive");
            }
        }

        if (target.Integer("averageUtilization") is < 1 and var percent)
        {
            faults.Invalid(target.PathOf("averageUtilization"), percent, "must be greater than 0");
        }
    }

    private static void RequireOne(FieldNode target, string one, string told, string detail, FaultList faults)
    {
        if (!target.Has(one) && !target.Has(told))
        {
            faults.Required(target.PathOf(told), detail);
        }
    }
}
