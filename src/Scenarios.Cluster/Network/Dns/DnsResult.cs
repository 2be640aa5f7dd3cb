namespace Scenarios.Cluster.Network.Dns;

/// <summary>The result of a resolver's query.</summary>
/// <param name="Answer">Null when no server answered.</param>
/// <param name="Name">The name that was answered, after the search list.</param>
/// <param name="Server">The server that was asked.</param>
/// <param name="Latency">The virtual time that it took.</param>
public sealed record DnsResult(DnsAnswer? Answer, string Name, string Server, TimeSpan Latency)
{
    /// <summary>When there is no answer: whether the server's machine refused, rather than staying silent.</summary>
    public bool IsRefused { get; init; }

    /// <summary>The addresses in the answer, whichever aliases lead to them.</summary>
    public IReadOnlyList<DnsRecord> Addresses => Answer?.Records switch
    {
        null => [],
        [{ Type: "A" }, ..] addresses => addresses,
        var others => [.. others.Where(record => record.Type == "A")],
    };
}
