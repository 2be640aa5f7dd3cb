namespace Scenarios.Cluster.ApiServer.Served;

/// <summary>
/// Converts autoscaler metrics between autoscaling/v2 and the annotations that v1 keeps them in (kubernetes,
/// pkg/apis/autoscaling/v1/conversion.go).
/// </summary>
internal static class AutoscalerMetrics
{
    private static readonly StringValue Zero = new("0");

    // For each source: a value's place in v1, its place in v2, and whether v1 requires it.
    private static readonly Dictionary<string, (string Old, string[] New, bool IsRequired)[]> Specs = new(StringComparer.Ordinal)
    {
        ["object"] =
        [
            ("target", ["describedObject"], false), ("metricName", ["metric", "name"], false), ("targetValue", ["target", "value"], true),
            ("selector", ["metric", "selector"], false), ("averageValue", ["target", "averageValue"], false),
        ],
        ["pods"] =
        [
            ("metricName", ["metric", "name"], false), ("targetAverageValue", ["target", "averageValue"], true),
            ("selector", ["metric", "selector"], false),
        ],
        ["resource"] =
        [
            ("name", ["name"], false), ("targetAverageUtilization", ["target", "averageUtilization"], false),
            ("targetAverageValue", ["target", "averageValue"], false),
        ],
        ["containerResource"] =
        [
            ("name", ["name"], false), ("targetAverageUtilization", ["target", "averageUtilization"], false),
            ("targetAverageValue", ["target", "averageValue"], false), ("container", ["container"], false),
        ],
        ["external"] =
        [
            ("metricName", ["metric", "name"], false), ("metricSelector", ["metric", "selector"], false),
            ("targetValue", ["target", "value"], false), ("targetAverageValue", ["target", "averageValue"], false),
        ],
    };

    private static readonly Dictionary<string, (string Old, string[] New, bool IsRequired)[]> Statuses = new(StringComparer.Ordinal)
    {
        ["object"] =
        [
            ("target", ["describedObject"], false), ("metricName", ["metric", "name"], false), ("currentValue", ["current", "value"], true),
            ("selector", ["metric", "selector"], false), ("averageValue", ["current", "averageValue"], false),
        ],
        ["pods"] =
        [
            ("metricName", ["metric", "name"], false), ("currentAverageValue", ["current", "averageValue"], true),
            ("selector", ["metric", "selector"], false),
        ],
        ["resource"] =
        [
            ("name", ["name"], false), ("currentAverageUtilization", ["current", "averageUtilization"], false),
            ("currentAverageValue", ["current", "averageValue"], true),
        ],
        ["containerResource"] =
        [
            ("name", ["name"], false), ("currentAverageUtilization", ["current", "averageUtilization"], false),
            ("currentAverageValue", ["current", "averageValue"], true), ("container", ["container"], false),
        ],
        ["external"] =
        [
            ("metricName", ["metric", "name"], false), ("metricSelector", ["metric", "selector"], false),
            ("currentValue", ["current", "value"], true), ("currentAverageValue", ["current", "averageValue"], false),
        ],
    };

    public static ObjectValue SpecToOld(ObjectValue metric) => ToOld(metric, Specs);

    public static ObjectValue StatusToOld(ObjectValue metric) => ToOld(metric, Statuses);

    public static ObjectValue StatusToNew(ObjectValue metric) => ToNew(metric, Statuses);

    public static ObjectValue SpecToNew(ObjectValue metric)
    {
        var result = ToNew(metric, Specs);
        foreach (var source in Specs.Keys.Where(result.ContainsKey))
        {
            result = result.WithPath([source, "target", "type"], new StringValue(TypeOf(source, (ObjectValue)result[source]!)));
        }

        return result;
    }

    private static string TypeOf(string source, ObjectValue metric)
    {
        var hasAverage = metric.Find("target", "averageValue") is not null;
        return source switch
        {
            "pods" => "AverageValue",
            "object" => hasAverage ? "AverageValue" : "Value",
            "external" => metric.Find("target", "value") is null ? "AverageValue" : "Value",
            _ => metric.Find("target", "averageUtilization") is null ? "AverageValue" : "Utilization",
        };
    }

    private static ObjectValue ToOld(ObjectValue metric, Dictionary<string, (string Old, string[] New, bool IsRequired)[]> sources)
    {
        var result = ObjectValue.Of(("type", metric["type"] ?? new StringValue(string.Empty)));
        foreach (var (source, fields) in sources)
        {
            if (metric[source] is not ObjectValue tree)
            {
                continue;
            }

            var old = ObjectValue.Empty;
            foreach (var (name, path, isRequired) in fields)
            {
                var value = tree.Find(path) ?? (isRequired ? Zero : null);
                old = value is null ? old : old.With(name, name == "target" ? Reference((ObjectValue)value) : value);
            }

            result = result.With(source, old);
        }

        return result;
    }

    // In the order of Go's fields.
    private static ObjectValue Reference(ObjectValue reference)
    {
        var result = ObjectValue.Empty;
        foreach (var field in (string[])["kind", "name", "apiVersion"])
        {
            result = reference[field] is { } value ? result.With(field, value) : result;
        }

        return result;
    }

    private static ObjectValue ToNew(ObjectValue metric, Dictionary<string, (string Old, string[] New, bool IsRequired)[]> sources)
    {
        var result = ObjectValue.Of(("type", metric["type"] ?? new StringValue(string.Empty)));
        foreach (var (source, fields) in sources)
        {
            if (metric[source] is not ObjectValue tree)
            {
                continue;
            }

            result = result.With(source, ObjectValue.Empty);
            foreach (var (name, path, _) in fields)
            {
                result = tree[name] is { } value and not NullValue ? result.WithPath([source, .. path], value) : result;
            }
        }

        return result;
    }
}
