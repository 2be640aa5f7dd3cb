namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>A metric has no usable value; the message is the controller's.</summary>
internal sealed class MetricException(string message) : Exception(message);
