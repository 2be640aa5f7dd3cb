namespace Scenarios.Cluster.Network.Dns;

/// <summary>A DNS server's answer: NOERROR with or without records, or NXDOMAIN.</summary>
/// <param name="IsNameKnown">False for NXDOMAIN.</param>
/// <param name="Records">The answer section.</param>
public sealed record DnsAnswer(bool IsNameKnown, IReadOnlyList<DnsRecord> Records)
{
    public static DnsAnswer NoData { get; } = new(IsNameKnown: true, []);

    public static DnsAnswer NoSuchName { get; } = new(IsNameKnown: false, []);

    /// <summary>The zone's SOA record when there is nothing to answer (RFC 2308).</summary>
    public IReadOnlyList<DnsRecord> Authority { get; init; } = [];

    /// <summary>The addresses of the names that occur in the answer.</summary>
    public IReadOnlyList<DnsRecord> Additional { get; init; } = [];

    /// <summary>Whether the server answers for its own zone (AA); otherwise it has asked others (RA).</summary>
    public bool IsAuthoritative { get; init; } = true;
}
