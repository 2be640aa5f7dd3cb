using Scenarios.Objects.Views.AutoscalingV2;

namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>
/// Why there is no value of a metric where no API serves any (kubernetes, pkg/controller/podautoscaler/{horizontal,replica_calculator}.go;
/// metrics/client.go).
/// </summary>
/// <param name="Reason">Such as <c>FailedGetResourceMetric</c>.</param>
/// <param name="Noun">The metric in words, such as <c>cpu resource</c>.</param>
internal sealed record MissingMetric(string Reason, string Noun, string Message)
{
    private const string NoResourceMetrics =
        "unable to fetch metrics from resource metrics API: the server could not find the requested resource (get pods.metrics.k8s.io)";

    private const string NoCustomMetrics =
        "unable to fetch metrics from custom metrics API: no custom metrics API (custom.metrics.k8s.io) registered";

    public static MissingMetric Of(MetricSpec metric, string @namespace)
    {
        switch (metric.Type)
        {
            case MetricSourceType.Resource:
                return Resource("FailedGetResourceMetric", $"{metric.Resource.Name} resource", metric.Resource.Name,
                    metric.Resource.Target);
            case MetricSourceType.ContainerResource:
                var name = metric.ContainerResource.Name;
                return Resource("FailedGetContainerResourceMetric", $"{name} container resource", name, metric.ContainerResource.Target);
            case MetricSourceType.Pods:
                return new("FailedGetPodsMetric", "pods", $"unable to get metric {metric.Pods.Metric.Name}: {NoCustomMetrics}");
            case MetricSourceType.Object:
                var described = metric.Object.DescribedObject;
                var subject = $"{described.Kind} on {@namespace} {described.Name}";
                return new("FailedGetObjectMetric", "object",
                    $"unable to get metric {metric.Object.Metric.Name}: {subject}/{NoCustomMetrics}");
            default:
                var external = metric.External.Metric.Name;
                var why = "unable to fetch metrics from external metrics API: the server could not find the requested resource "
                    + $"(get {external}.external.metrics.k8s.io)";
                return new("FailedGetExternalMetric", $"{external} external",
                    $"unable to get external metric {@namespace}/{external}/nil: {why}");
        }
    }

    private static MissingMetric Resource(string reason, string noun, string name, MetricTarget target)
    {
        var aim = target.AverageValue is null ? "utilization" : "usage";
        return new(reason, noun, $"failed to get {name} {aim}: unable to get metrics for resource {name}: {NoResourceMetrics}");
    }
}
