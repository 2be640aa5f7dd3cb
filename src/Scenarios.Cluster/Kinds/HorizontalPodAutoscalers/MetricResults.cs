using Scenarios.Objects.Views;
using Scenarios.Objects.Views.AutoscalingV2;

namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>The combined result of all metrics of an autoscaler.</summary>
/// <param name="Replicas">The largest number that any metric asks for; null if the autoscaler must not scale.</param>
/// <param name="Noun">The description of that metric.</param>
/// <param name="Statuses">One for each metric; the type is empty for a metric without a value.</param>
/// <param name="Error">Why a metric has no value; empty if all have one.</param>
internal sealed record MetricResults(long? Replicas, string Noun, ViewList<MetricStatus> Statuses, string Error);
