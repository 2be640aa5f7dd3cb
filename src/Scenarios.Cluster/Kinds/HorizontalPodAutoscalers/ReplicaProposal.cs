namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>How many replicas a metric asks for.</summary>
/// <param name="Average">The average usage per Pod, in thousandths.</param>
/// <param name="Utilization">The usage in percent of the requests; null if the target is an amount.</param>
internal readonly record struct ReplicaProposal(long Replicas, long Average, long? Utilization);
