namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>A Pod's usage of one resource, in thousandths.</summary>
internal readonly record struct PodMetric(long Value, DateTimeOffset Taken, TimeSpan Window);
