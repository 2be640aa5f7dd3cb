namespace Scenarios.Cluster.Network.Dns;

/// <summary>What a DNS server answers: NOERROR with records or without, or NXDOMAIN.</summary>
/// <param name="IsNameKnown">False for NXDOMAIN.</param>
internal sealed record DnsAnswer(bool IsNameKnown, IReadOnlyList<DnsRecord> Records)
{
    public static DnsAnswer NoData { get; } = new(IsNameKnown: true, []);

    public static DnsAnswer NoSuchName { get; } = new(IsNameKnown: false, []);
}
