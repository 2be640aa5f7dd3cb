using Scenarios.Cluster.Network.Dns;

namespace Scenarios.Cluster.Network.Programs.Bind;

/// <summary>One name that dig asks for, with its options.</summary>
internal sealed record DigLookup
{
    /// <summary>As typed; empty for the root.</summary>
    public string Name { get; init; } = string.Empty;

    public string Type { get; init; } = "A";

    public bool HasType { get; init; }

    /// <summary>Null for the servers of resolv.conf.</summary>
    public string? Server { get; init; }

    public int Port { get; init; } = DnsResolver.Port;

    public DigView View { get; init; } = new();

    public bool Searches { get; init; }

    /// <summary>Whether the result for each name of the search list is shown.</summary>
    public bool ShowsSearch { get; init; }

    /// <summary>The number of dots from which a name is tried as it is first; null for the number in resolv.conf.</summary>
    public int? Dots { get; init; }

    public bool Recurses { get; init; } = true;

    public bool HasEdns { get; init; } = true;

    public bool HasCookie { get; init; } = true;

    /// <summary>How often a datagram is sent.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>How long each attempt waits.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);
}
