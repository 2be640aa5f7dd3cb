namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>What all metrics of an autoscaler came to.</summary>
/// <param name="Replicas">The most that one of them asks for; null where that is not to be acted on.</param>
/// <param name="Noun">That metric in words.</param>
/// <param name="Statuses">One for each metric; of one without a value the type is empty.</param>
/// <param name="Error">Why one has no value; empty where all have.</param>
internal sealed record MetricResults(long? Replicas, string Noun, ListValue Statuses, string Error);
