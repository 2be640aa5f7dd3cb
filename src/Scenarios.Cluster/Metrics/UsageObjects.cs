using Scenarios.Api.Quantities;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Meta;
using Scenarios.Objects.Views.MetricsV1beta1;

namespace Scenarios.Cluster.Metrics;

/// <summary>Usage as objects of metrics.k8s.io/v1beta1 (metrics-server, pkg/api/pod.go and node.go).</summary>
internal static class UsageObjects
{
    public static ApiObject OfPod(ApiObject pod, IReadOnlyList<KeyValuePair<string, UsageRate>> containers, DateTimeOffset now)
    {
        var first = containers.MinBy(static container => container.Value.Taken).Value;
        return new PodMetrics(Head(PodMetrics.Kind, PodMetrics.ApiVersion)) with
        {
            Metadata = MetadataOf(pod, now),
            Timestamp = first.Taken,
            Window = GoDuration.Format(first.Window),
            Containers =
            [
                .. containers.Select(static container => new ContainerMetrics { Name = container.Key, Usage = Usage(container.Value) }),
            ],
        };
    }

    public static ApiObject OfNode(ApiObject node, UsageRate rate, DateTimeOffset now) =>
        new NodeMetrics(Head(NodeMetrics.Kind, NodeMetrics.ApiVersion)) with
        {
            Metadata = MetadataOf(node, now),
            Timestamp = rate.Taken,
            Window = GoDuration.Format(rate.Window),
            Usage = Usage(rate),
        };

    // In the order of Go's fields, unlike New: these objects are sent as they are.
    private static ObjectValue Head(string kind, string apiVersion) =>
        ObjectValue.Of(("kind", StringValue.Shared(kind)), ("apiVersion", StringValue.Shared(apiVersion)));

    private static ObjectMeta MetadataOf(ApiObject of, DateTimeOffset now) =>
        new() { Name = of.Name, Namespace = of.Namespace, CreationTimestamp = now, Labels = of.Labels };

    private static TextMap Usage(UsageRate rate) => default(TextMap)
        .With(ResourceName.Cpu, Quantity.Parse($"{Math.Max(0, rate.Processor)}n").ToString())
        .With(ResourceName.Memory, Quantity.Parse(rate.Memory % 1024 == 0 ? $"{rate.Memory / 1024}Ki" : $"{rate.Memory}").ToString());
}
