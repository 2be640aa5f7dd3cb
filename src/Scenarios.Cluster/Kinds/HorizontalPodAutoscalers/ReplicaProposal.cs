namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>How many replicas a metric asks for.</summary>
/// <param name="Average">What a Pod uses on average, in thousandths.</param>
/// <param name="Utilization">The same in percent of what was asked for; null where the aim is an amount.</param>
internal readonly record struct ReplicaProposal(long Replicas, long Average, long? Utilization);
