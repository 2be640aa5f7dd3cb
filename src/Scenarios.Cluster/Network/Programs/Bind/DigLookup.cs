using Scenarios.Cluster.Network.Dns;

namespace Scenarios.Cluster.Network.Programs.Bind;

/// <summary>One name that dig asks for, and how.</summary>
internal sealed record DigLookup
{
    /// <summary>As typed; empty for the root.</summary>
    public string Name { get; init; } = string.Empty;

    public string Type { get; init; } = "A";

    public bool HasType { get; init; }

    /// <summary>Null for those of resolv.conf.</summary>
    public string? Server { get; init; }

    public int Port { get; init; } = DnsResolver.Port;

    public DigView View { get; init; } = new();

    public bool Searches { get; init; }

    /// <summary>Shows what each name of the search list came to.</summary>
    public bool ShowsSearch { get; init; }

    /// <summary>Dots from which on a name is tried as it is first; null for what resolv.conf says.</summary>
    public int? Dots { get; init; }

    public bool Recurses { get; init; } = true;

    public bool HasEdns { get; init; } = true;

    public bool HasCookie { get; init; } = true;

    /// <summary>How often a datagram is sent.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>How long each waits.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);
}
