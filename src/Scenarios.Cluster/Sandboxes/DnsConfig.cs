namespace Scenarios.Cluster.Sandboxes;

/// <summary>A sandbox's resolver configuration, as in /etc/resolv.conf. See resolv.conf(5).</summary>
/// <param name="NameServers">Queried in turn.</param>
/// <param name="Search">Domains that are appended to a name with few dots.</param>
/// <param name="Options">Such as <c>ndots:5</c>.</param>
public sealed record DnsConfig(IReadOnlyList<string> NameServers, IReadOnlyList<string> Search, IReadOnlyList<string> Options)
{
    /// <summary>
    /// Names with at least this many dots are tried as they are before the search list; 1 unless an option says otherwise.
    /// </summary>
    public int Dots
    {
        get
        {
            foreach (var option in Options)
            {
                if (option.StartsWith("ndots:", StringComparison.Ordinal) && int.TryParse(option.AsSpan(6), out var dots))
                {
                    return dots;
                }
            }

            return 1;
        }
    }

    /// <summary>The file as containerd writes it: search, nameserver, options (internal/cri/server, parseDNSOptions).</summary>
    public string ToFile()
    {
        var search = Search.Count == 0 ? string.Empty : $"search {string.Join(' ', Search)}\n";
        var servers = string.Concat(NameServers.Select(server => $"nameserver {server}\n"));
        var options = Options.Count == 0 ? string.Empty : $"options {string.Join(' ', Options)}\n";
        return search + servers + options;
    }
}
