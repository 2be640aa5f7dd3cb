using Scenarios.Objects.Views.AutoscalingV2;

namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>
/// Why a metric has no value (kubernetes, pkg/controller/podautoscaler/{horizontal,replica_calculator}.go; metrics/client.go).
/// </summary>
/// <param name="Reason">Such as <c>FailedGetResourceMetric</c>.</param>
/// <param name="Noun">The description of the metric, such as <c>cpu resource</c>.</param>
internal sealed record MissingMetric(string Reason, string Noun, string Message)
{
    private const string NoCustomMetrics =
        "unable to fetch metrics from custom metrics API: no custom metrics API (custom.metrics.k8s.io) registered";

    /// <summary>For a metric whose API no server provides; null if the API can exist.</summary>
    public static MissingMetric? OfApi(MetricSpec metric, string @namespace)
    {
        switch (metric.Type)
        {
            case MetricSourceType.Resource:
            case MetricSourceType.ContainerResource:
                return null;
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

    public static MissingMetric OfResource(MetricSpec metric, string message) => metric.Type == MetricSourceType.ContainerResource
        ? new("FailedGetContainerResourceMetric", $"{metric.ContainerResource.Container} container", message)
        : new("FailedGetResourceMetric", $"{metric.Resource.Name} resource", message);
}
