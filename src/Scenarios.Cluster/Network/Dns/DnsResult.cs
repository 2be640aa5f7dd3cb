namespace Scenarios.Cluster.Network.Dns;

/// <summary>What a resolver's question came to.</summary>
/// <param name="Answer">Null where no server answered.</param>
/// <param name="Name">The name that was answered, after the search list.</param>
/// <param name="Server">The server that was asked.</param>
/// <param name="Latency">Virtual time until then.</param>
public sealed record DnsResult(DnsAnswer? Answer, string Name, string Server, TimeSpan Latency)
{
    /// <summary>Where there is no answer: whether the server's machine refused, instead of saying nothing.</summary>
    public bool IsRefused { get; init; }

    /// <summary>The addresses in the answer, whatever aliases lead to them.</summary>
    public IReadOnlyList<DnsRecord> Addresses => Answer?.Records switch
    {
        null => [],
        [{ Type: "A" }, ..] addresses => addresses,
        var others => [.. others.Where(record => record.Type == "A")],
    };
}
