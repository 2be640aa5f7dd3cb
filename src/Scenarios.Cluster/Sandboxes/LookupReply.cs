namespace Scenarios.Cluster.Sandboxes;

/// <summary>What a program learned from a DNS query of its own.</summary>
/// <param name="Text">The answer as the program prints it; the reason when it failed.</param>
/// <param name="Latency">The virtual time that it took.</param>
public sealed record LookupReply(string Text, bool HasFailed, TimeSpan Latency);
