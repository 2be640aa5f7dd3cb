namespace Scenarios.Cluster.Network.Dns;

/// <summary>What a DNS server answers: NOERROR with records or without, or NXDOMAIN.</summary>
/// <param name="IsNameKnown">False for NXDOMAIN.</param>
/// <param name="Records">The answer section.</param>
public sealed record DnsAnswer(bool IsNameKnown, IReadOnlyList<DnsRecord> Records)
{
    public static DnsAnswer NoData { get; } = new(IsNameKnown: true, []);

    public static DnsAnswer NoSuchName { get; } = new(IsNameKnown: false, []);

    /// <summary>The zone's SOA record where there is nothing to answer (RFC 2308).</summary>
    public IReadOnlyList<DnsRecord> Authority { get; init; } = [];

    /// <summary>The addresses of the names that the answer speaks of.</summary>
    public IReadOnlyList<DnsRecord> Additional { get; init; } = [];

    /// <summary>The server answers for a zone of its own (AA); otherwise it has asked others (RA).</summary>
    public bool IsAuthoritative { get; init; } = true;
}
