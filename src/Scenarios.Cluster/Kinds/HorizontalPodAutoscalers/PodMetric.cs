namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>What a Pod uses of one resource, in thousandths.</summary>
internal readonly record struct PodMetric(long Value, DateTimeOffset Taken, TimeSpan Window);
