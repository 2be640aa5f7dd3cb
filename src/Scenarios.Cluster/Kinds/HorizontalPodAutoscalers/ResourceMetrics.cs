using Scenarios.Api.Quantities;
using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.MetricsV1beta1;

namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>The client of the metrics API (kubernetes, pkg/controller/podautoscaler/metrics/client.go).</summary>
internal sealed class ResourceMetrics(IApi api)
{
    /// <summary>The usage of the selected Pods, by name.</summary>
    /// <param name="container">The only container to count; empty for all.</param>
    /// <exception cref="MetricException">The usage is unknown.</exception>
    public SortedList<string, PodMetric> Read(string resource, string @namespace, string selector, string container)
    {
        var listed = api.List(KnownResources.PodMetrics, @namespace, new ListOptions { LabelSelector = selector });
        if (!listed.IsSuccess)
        {
            var why = listed.Status.Reason == StatusReason.ServiceUnavailable || !listed.Status.HasEmptyDetails
                ? listed.Status.Message : "the server could not find the requested resource (get pods.metrics.k8s.io)";
            throw new MetricException($"unable to fetch metrics from resource metrics API: {why}");
        }

        if (listed.Value.Items.Count == 0)
        {
            throw new MetricException("no metrics returned from resource metrics API");
        }

        var metrics = new SortedList<string, PodMetric>(StringComparer.Ordinal);
        foreach (var item in listed.Value.Items)
        {
            var pod = PodMetrics.Of(item);
            var value = container.Length == 0 ? SumOf(pod, resource) : Of(pod, resource, container);
            if (value is { } found)
            {
                metrics[pod.Name] = new PodMetric(found, pod.Timestamp ?? default, GoDuration.TryParse(pod.Window, out _) ?? TimeSpan.Zero);
            }
        }

        return metrics;
    }

    private static long? SumOf(PodMetrics pod, string resource)
    {
        long sum = 0;
        foreach (var container in pod.Containers)
        {
            if (container.Usage.Fields[resource] is not { } amount)
            {
                return null;
            }

            sum += Quantity.Of(amount).MilliValue;
        }

        return pod.Containers.Count > 0 ? sum : null;
    }

    private static long? Of(PodMetrics pod, string resource, string name)
    {
        foreach (var container in pod.Containers)
        {
            if (container.Name == name)
            {
                return container.Usage.Fields[resource] is { } amount ? Quantity.Of(amount).MilliValue : null;
            }
        }

        throw new MetricException(
            $"failed to get container metrics: container {name} not present in metrics for pod {pod.Namespace}/{pod.Name}");
    }
}
