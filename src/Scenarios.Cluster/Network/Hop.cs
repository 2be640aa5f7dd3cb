namespace Scenarios.Cluster.Network;

/// <summary>One decision on a request's way.</summary>
/// <param name="At">Virtual time since the request began.</param>
/// <param name="Place">Who decided: a Pod, a node, a Service, a port.</param>
/// <param name="Decision">What was decided, and why, as a sentence without a full stop.</param>
/// <param name="IsEnd">Whether the request goes no further.</param>
public sealed record Hop(HopKind Kind, TimeSpan At, string Place, string Decision, bool IsEnd = false);
