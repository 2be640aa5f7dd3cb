using System.Globalization;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.AutoscalingV2;

namespace Scenarios.Kubectl.Kinds.HorizontalPodAutoscalers;

/// <summary><c>kubectl describe hpa</c>.</summary>
internal static class HorizontalPodAutoscalerDescription
{
    private const string Unknown = "<unknown>";

    public static void Write(HorizontalPodAutoscaler item, DescriptionWriter writer, DescribeSources sources)
    {
        var (spec, status) = (item.Spec, item.Status);
        MetadataSection.Write(writer, item.Object);
        writer.Field(0, "CreationTimestamp", DescriptionTime.Of(item.CreationTimestamp));
        writer.Field(0, "Reference", $"{spec.ScaleTargetRef.Kind}/{spec.ScaleTargetRef.Name}");
        writer.Field(0, "Metrics", "( current / target )");
        for (var index = 0; index < spec.Metrics.Count; index++)
        {
            WriteMetric(writer, spec.Metrics[index], index < status.CurrentMetrics.Count ? status.CurrentMetrics[index] : default);
        }

        writer.Field(0, "Min replicas", spec.HasMinReplicas ? spec.MinReplicas.ToString(CultureInfo.InvariantCulture) : "<unset>");
        writer.Field(0, "Max replicas", spec.MaxReplicas);
        if (spec.Behavior.Exists)
        {
            writer.Write(0, "Behavior:\n");
            WriteRules(writer, "Scale Up", spec.Behavior.ScaleUp);
            WriteRules(writer, "Scale Down", spec.Behavior.ScaleDown);
        }

        writer.Field(0, $"{spec.ScaleTargetRef.Kind} pods",
            FormattableString.Invariant($"{status.CurrentReplicas} current / {status.DesiredReplicas} desired"));
        WriteConditions(writer, status.Conditions);
        EventSection.Write(writer, sources.EventsOf(item.Object), sources.Now);
    }

    private static void WriteMetric(DescriptionWriter writer, MetricSpec metric, MetricStatus status)
    {
        switch (metric.Type)
        {
            case MetricSourceType.External:
                WriteValue(writer, GoText.Quote(metric.External.Metric.Name) + " ", metric.External.Target, status.External.Current);
                break;
            case MetricSourceType.Pods:
                var current = status.Pods.Current.AverageValue ?? Unknown;
                writer.Write(1, $"{GoText.Quote(metric.Pods.Metric.Name)} on pods:\t{current} / {metric.Pods.Target.AverageValue}\n");
                break;
            case MetricSourceType.Object:
                var described = metric.Object.DescribedObject;
                WriteValue(
                    writer, $"\"{metric.Object.Metric.Name}\" on {described.Kind}/{described.Name} ", metric.Object.Target,
                        status.Object.Current);
                break;
            case MetricSourceType.Resource:
                writer.Write(1, $"resource {metric.Resource.Name} on pods");
                WriteUsage(writer, metric.Resource.Target, status.Resource.Current);
                break;
            case MetricSourceType.ContainerResource:
                writer.Write(1, $"resource {metric.ContainerResource.Name} of container \"{metric.ContainerResource.Container}\" on pods");
                WriteUsage(writer, metric.ContainerResource.Target, status.ContainerResource.Current);
                break;
            default:
                writer.Write(1, $"<unknown metric type {GoText.Quote(metric.Type)}>\n");
                break;
        }
    }

    private static void WriteValue(DescriptionWriter writer, string name, MetricTarget target, MetricValueStatus current) =>
        writer.Write(1, target.AverageValue is { } average
            ? $"{name}(target average value):\t{current.AverageValue ?? Unknown} / {average}\n"
            : $"{name}(target value):\t{current.Value ?? Unknown} / {target.Value}\n");

    private static void WriteUsage(DescriptionWriter writer, MetricTarget target, MetricValueStatus current)
    {
        if (target.AverageValue is { } average)
        {
            writer.Write(0, $":\t{current.AverageValue ?? Unknown} / {average}\n");
            return;
        }

        var now = current.AverageUtilization is { } percent ? FormattableString.Invariant($"{percent}% ({current.AverageValue})") : Unknown;
        var aim = target.AverageUtilization is { } utilization ? FormattableString.Invariant($"{utilization}%") : "<auto>";
        writer.Write(1, $"(as a percentage of request):\t{now} / {aim}\n");
    }

    private static void WriteRules(DescriptionWriter writer, string direction, HPAScalingRules rules)
    {
        if (!rules.Exists)
        {
            return;
        }

        writer.Write(1, $"{direction}:\n");
        if (rules.StabilizationWindowSeconds is { } window)
        {
            writer.Write(2, FormattableString.Invariant($"Stabilization Window: {window} seconds\n"));
        }

        if (rules.Policies.Count == 0)
        {
            return;
        }

        writer.Write(2, $"Select Policy: {(rules.SelectPolicy is { Length: > 0 } choice ? choice : "Max")}\n");
        writer.Write(2, "Policies:\n");
        foreach (var policy in rules.Policies)
        {
            writer.Write(
                3, FormattableString.Invariant($"- Type: {policy.Type}\tValue: {policy.Value}\tPeriod: {policy.PeriodSeconds} seconds\n"));
        }
    }

    private static void WriteConditions(DescriptionWriter writer, ViewList<HorizontalPodAutoscalerCondition> conditions)
    {
        if (conditions.Count == 0)
        {
            return;
        }

        writer.Write(0, "Conditions:\n");
        writer.Write(1, "Type\tStatus\tReason\tMessage\n");
        writer.Write(1, "----\t------\t------\t-------\n");
        foreach (var condition in conditions)
        {
            writer.Write(1, $"{condition.Type}\t{condition.Status}\t{condition.Reason}\t{condition.Message}\n");
        }
    }
}
