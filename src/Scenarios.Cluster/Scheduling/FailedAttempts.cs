namespace Scenarios.Cluster.Scheduling;

/// <summary>How often a Pod was tried in vain, and when last (virtual time).</summary>
internal readonly record struct FailedAttempts(int Count, TimeSpan Last);
