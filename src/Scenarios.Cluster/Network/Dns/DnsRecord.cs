namespace Scenarios.Cluster.Network.Dns;

/// <summary>One resource record.</summary>
/// <param name="Name">Its owner, without the trailing dot.</param>
/// <param name="TimeToLive">In seconds.</param>
/// <param name="Data">In the format of zone files.</param>
public sealed record DnsRecord(string Name, int TimeToLive, string Type, string Data);
