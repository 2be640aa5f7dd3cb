namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>A metric has no value that counts; the message says why, in the controller's words.</summary>
internal sealed class MetricException(string message) : Exception(message);
