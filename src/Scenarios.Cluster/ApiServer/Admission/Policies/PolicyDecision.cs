namespace Scenarios.Cluster.ApiServer.Admission.Policies;

/// <summary>What a policy has against a write.</summary>
/// <param name="Reason">As the policy names it; empty for Invalid.</param>
internal sealed record PolicyDecision(string Message, string Reason);
