using Scenarios.Api.Serialization.Json;

namespace Scenarios.Cluster.ApiServer.Served;

/// <summary>
/// autoscaling/v1 has a field for CPU utilization only; everything else of v2 is kept in annotations (kubernetes,
/// pkg/apis/autoscaling/v1/conversion.go).
/// </summary>
internal static class AutoscalerForms
{
    private const string Prefix = "autoscaling.alpha.kubernetes.io/";
    private const string OldTarget = "targetCPUUtilizationPercentage";

    // The annotation, and where its content belongs in v2.
    private static readonly (string Annotation, string Part, string Field)[] Moved =
    [
        ("metrics", "spec", "metrics"), ("behavior", "spec", "behavior"), ("conditions", "status", "conditions"),
        ("current-metrics", "status", "currentMetrics"),
    ];

    public static ObjectValue ToOld(ObjectValue stored)
    {
        var tree = stored.With("apiVersion", new StringValue("autoscaling/v1"));
        var metrics = stored.Find("spec", "metrics") as ListValue ?? ListValue.Empty;
        if (metrics.FirstOrDefault(IsCpuUtilization) is { } cpu)
        {
            tree = tree.WithPath(["spec", OldTarget], cpu.Find("resource", "target", "averageUtilization")!);
            tree = tree.WithPath(["spec", "metrics"], ListValue.From(metrics.Where(metric => !ReferenceEquals(metric, cpu))));
        }

        var current = stored.Find("status", "currentMetrics") as ListValue ?? ListValue.Empty;
        if (current.FirstOrDefault(static metric => metric.Find("resource", "name") is StringValue { Text: "cpu" })?
            .Find("resource", "current", "averageUtilization") is { } percent)
        {
            tree = tree.WithPath(["status", "currentCPUUtilizationPercentage"], percent);
        }

        foreach (var (annotation, part, field) in Moved)
        {
            var value = tree.Find(part, field);
            tree = value is null ? tree : tree.WithoutPath([part, field]);
            if (value is ListValue { Count: > 0 } or ObjectValue)
            {
                tree = tree.WithPath(["metadata", "annotations", Prefix + annotation],
                    new StringValue(JsonWriter.WriteCompact(ToOld(field, value), FieldOrder.AsWritten)));
            }
        }

        // Go writes this field even when it is zero.
        return tree.Find("status", "currentReplicas") is null ? tree.WithPath(["status", "currentReplicas"], IntegerValue.Of(0)) : tree;
    }

    public static ObjectValue ToNew(ObjectValue sent, ObjectValue? stored)
    {
        var tree = sent.With("apiVersion", new StringValue("autoscaling/v2"));
        foreach (var (annotation, part, field) in Moved)
        {
            var text = tree.Find("metadata", "annotations", Prefix + annotation) as StringValue;
            tree = text is null ? tree : tree.WithoutPath(["metadata", "annotations", Prefix + annotation]);
            if (text is not null && JsonReader.Read(text.Text).Value is { } value)
            {
                tree = ToNew(field, value) is { } read ? tree.WithPath([part, field], read) : tree;
            }
        }

        if (tree.Find("metadata", "annotations") is ObjectValue { Count: 0 })
        {
            tree = tree.WithoutPath(["metadata", "annotations"]);
        }

        if (tree.Find("spec", OldTarget) is { } percent)
        {
            var others = tree.Find("spec", "metrics") as ListValue ?? ListValue.Empty;
            tree = tree.WithoutPath(["spec", OldTarget]).WithPath(["spec", "metrics"], ListValue.From([.. others, Cpu(percent)]));
        }

        return tree.WithoutPath(["status", "currentCPUUtilizationPercentage"]);
    }

    private static Value ToOld(string field, Value value) => field switch
    {
        "metrics" => Each(value, AutoscalerMetrics.SpecToOld),
        "currentMetrics" => Each(value, AutoscalerMetrics.StatusToOld),
        "behavior" => AutoscalerBehaviour.ToOld((ObjectValue)value),
        _ => value,
    };

    // Null for content that cannot be read, which is ignored.
    private static Value? ToNew(string field, Value value) => (field, value) switch
    {
        ("metrics", ListValue) => Each(value, AutoscalerMetrics.SpecToNew),
        ("currentMetrics", ListValue) => Each(value, AutoscalerMetrics.StatusToNew),
        ("behavior", ObjectValue tree) => AutoscalerBehaviour.ToNew(tree),
        ("conditions", ListValue list) => list,
        _ => null,
    };

    private static ListValue Each(Value list, Func<ObjectValue, ObjectValue> change) =>
        ListValue.From(((ListValue)list).OfType<ObjectValue>().Select(metric => (Value)change(metric)));

    private static bool IsCpuUtilization(Value metric) =>
        metric.Find("resource", "name") is StringValue { Text: "cpu" }
            && metric.Find("resource", "target", "averageUtilization") is not null;

    private static ObjectValue Cpu(Value percent) => ObjectValue.Of(
        ("type", new StringValue("Resource")),
        ("resource", ObjectValue.Of(
            ("name", new StringValue("cpu")),
            ("target", ObjectValue.Of(("type", new StringValue("Utilization")), ("averageUtilization", percent))))));
}
