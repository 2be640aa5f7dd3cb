using Scenarios.Api.Quantities;

namespace Scenarios.Cluster.Metrics;

/// <summary>Usage as objects of metrics.k8s.io/v1beta1 (metrics-server, pkg/api/pod.go and node.go).</summary>
internal static class UsageObjects
{
    private static readonly StringValue Version = new("metrics.k8s.io/v1beta1");

    public static ApiObject OfPod(ApiObject pod, IReadOnlyList<KeyValuePair<string, UsageRate>> containers, DateTimeOffset now)
    {
        var first = containers.MinBy(static container => container.Value.Taken).Value;
        return new ApiObject(Head("PodMetrics", pod, now, first).With("containers", ListValue.From(containers.Select(static container =>
            (Value)ObjectValue.Of(("name", new StringValue(container.Key)), ("usage", Usage(container.Value)))))));
    }

    public static ApiObject OfNode(ApiObject node, UsageRate rate, DateTimeOffset now) =>
        new(Head("NodeMetrics", node, now, rate).With("usage", Usage(rate)));

    private static ObjectValue Head(string kind, ApiObject of, DateTimeOffset now, UsageRate rate)
    {
        var metadata = ObjectValue.Of(("name", new StringValue(of.Name)));
        metadata = of.Namespace.Length > 0 ? metadata.With("namespace", new StringValue(of.Namespace)) : metadata;
        metadata = metadata.With("creationTimestamp", Timestamp.ValueOf(now));
        metadata = of.Tree.Find("metadata", "labels") is { } labels ? metadata.With("labels", labels) : metadata;
        return ObjectValue.Of(
            ("kind", new StringValue(kind)), ("apiVersion", Version), ("metadata", metadata), ("timestamp", Timestamp.ValueOf(rate.Taken)),
            ("window", new StringValue(GoDuration.Format(rate.Window))));
    }

    private static ObjectValue Usage(UsageRate rate) => ObjectValue.Of(
        ("cpu", new StringValue(Quantity.Parse($"{Math.Max(0, rate.Processor)}n").ToString())),
        ("memory", new StringValue(Quantity.Parse(rate.Memory % 1024 == 0 ? $"{rate.Memory / 1024}Ki" : $"{rate.Memory}").ToString())));
}
