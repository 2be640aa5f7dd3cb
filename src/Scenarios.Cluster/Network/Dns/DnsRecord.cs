namespace Scenarios.Cluster.Network.Dns;

/// <summary>One resource record.</summary>
/// <param name="Name">Its owner, without the last dot.</param>
/// <param name="TimeToLive">Seconds.</param>
/// <param name="Data">As zone files write it.</param>
public sealed record DnsRecord(string Name, int TimeToLive, string Type, string Data);
