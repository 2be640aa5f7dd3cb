using System.Globalization;
using Scenarios.Api.Tables;
using Scenarios.Objects.Views.AutoscalingV2;

namespace Scenarios.Api.Kinds.HorizontalPodAutoscalers;

/// <summary>HorizontalPodAutoscalers as table rows.</summary>
internal static class HorizontalPodAutoscalerTable
{
    private const int ShownMetrics = 2;

    public static KindTable Table { get; } = KindTable.Of<HorizontalPodAutoscaler>(
        "Name|Reference|Targets|MinPods|MaxPods|Replicas|Age",
        Cells);

    private static Value[] Cells(HorizontalPodAutoscaler item, DateTimeOffset now)
    {
        var spec = item.Spec;
        return
        [
            Cell.Text(item.Name),
            Cell.Text($"{spec.ScaleTargetRef.Kind}/{spec.ScaleTargetRef.Name}"),
            Cell.Text(MetricsOf(item)),
            Cell.Text(spec.HasMinReplicas ? spec.MinReplicas.ToString(CultureInfo.InvariantCulture) : "<unset>"),
            Cell.Number(spec.MaxReplicas),
            Cell.Number(item.Status.CurrentReplicas),
            Cell.Age(item, now),
        ];
    }

    private static string MetricsOf(HorizontalPodAutoscaler item)
    {
        var specs = item.Spec.Metrics;
        if (specs.Count == 0)
        {
            return "<none>";
        }

        var statuses = item.Status.CurrentMetrics;
        var texts = new List<string>();
        for (var index = 0; index < specs.Count && index < ShownMetrics; index++)
        {
            texts.Add(MetricText.Of(specs[index], index < statuses.Count ? statuses[index] : default));
        }

        var text = string.Join(", ", texts);
        return specs.Count <= ShownMetrics
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text} + {specs.Count - ShownMetrics} more...");
    }
}
