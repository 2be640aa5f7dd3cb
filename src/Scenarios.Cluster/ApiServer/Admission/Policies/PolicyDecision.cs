namespace Scenarios.Cluster.ApiServer.Admission.Policies;

/// <summary>A policy's objection to a write.</summary>
/// <param name="Reason">As the policy states it; empty means Invalid.</param>
internal sealed record PolicyDecision(string Message, string Reason);
