using Scenarios.Objects.Views.AutoscalingV2;

namespace Scenarios.Api.Kinds.HorizontalPodAutoscalers;

/// <summary>One metric of an autoscaler: the current value and the target (printers.go, formatHPAMetrics).</summary>
internal static class MetricText
{
    private const string Unknown = "<unknown>";

    /// <param name="status">The status of the same metric; it need not exist.</param>
    public static string Of(MetricSpec spec, MetricStatus status) => spec.Type switch
    {
        MetricSourceType.Resource => Resource(spec.Resource.Name, spec.Resource.Target, status.Resource.Current),
        MetricSourceType.ContainerResource =>
            Resource(spec.ContainerResource.Name, spec.ContainerResource.Target, status.ContainerResource.Current),
        MetricSourceType.Pods => Value(spec.Pods.Target, status.Pods.Current, string.Empty),
        MetricSourceType.Object => Value(spec.Object.Target, status.Object.Current, " (avg)"),
        MetricSourceType.External => Value(spec.External.Target, status.External.Current, " (avg)"),
        _ => "<unknown type>",
    };

    private static string Resource(string name, MetricTarget target, MetricValueStatus current) => target.AverageValue is { } average
        ? $"{name}: {current.AverageValue ?? Unknown}/{average}"
        : $"{name}: {Percent(current.AverageUtilization, Unknown)}/{Percent(target.AverageUtilization, "<auto>")}";

    private static string Value(MetricTarget target, MetricValueStatus current, string mark) => target.AverageValue is { } average
        ? $"{current.AverageValue ?? Unknown}/{average}{mark}"
        : $"{current.Value ?? Unknown}/{target.Value}";

    private static string Percent(long? utilization, string otherwise) =>
        utilization is { } percent ? FormattableString.Invariant($"{percent}%") : otherwise;
}
