using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Network.Dns;

/// <summary>
/// Resolves names to addresses as a C library does: /etc/hosts, then the name servers with the search list and ndots of resolv.conf(5). A
/// query travels to its server like any other packet.
/// </summary>
internal sealed class DnsResolver(Connector connector, DnsZone zone, Latencies latencies, Action<string> warn)
{
    /// <summary>The port that name servers listen on.</summary>
    public const int Port = 53;

    private const int Attempts = 2;
    private const int MostRemembered = 256;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Until when no name server answers, as time since the simulation began; <see cref="TimeSpan.MaxValue"/> until further notice.
    /// </summary>
    public TimeSpan SilentUntil { get; set; } = TimeSpan.MinValue;

    // Cached, because the Pods of a namespace share one configuration and ask for the same few names.
    private readonly Dictionary<(DnsConfig Configuration, string Name), string[]> _candidates = [];

    /// <summary>The addresses of a host name, resolved as getaddrinfo(3) does.</summary>
    public DnsResult Lookup(NetworkClient client, string name)
    {
        if (client.Sandbox is not { } sandbox)
        {
            if (name == "localhost")
            {
                return new DnsResult(
                    new DnsAnswer(IsNameKnown: true, [new DnsRecord(name, 0, "A", "127.0.0.1")]),
                    name,
                    string.Empty,
                    TimeSpan.Zero);
            }

            warn($"Names outside the cluster are not simulated: {name} was not found.");
            return new DnsResult(DnsAnswer.NoSuchName, name, string.Empty, TimeSpan.Zero);
        }

        if (sandbox.Hosts.TryGetValue(name, out var known))
        {
            return new DnsResult(new DnsAnswer(IsNameKnown: true, [new DnsRecord(name, 0, "A", known)]), name, string.Empty, TimeSpan.Zero);
        }

        DnsResult? alias = null;
        var latency = TimeSpan.Zero;
        var server = string.Empty;
        foreach (var candidate in RememberedCandidatesOf(name, sandbox.Dns))
        {
            var result = Query(client, candidate, "A", server: null, after: latency);
            latency += result.Latency;
            server = result.Server;
            if (result.Answer is null)
            {
                return result with { Latency = latency };
            }

            if (result.Addresses.Count > 0)
            {
                return result with { Latency = latency };
            }

            // An alias whose target cannot be resolved from here is still the server's answer.
            alias ??= result.Answer.Records is [{ Type: "CNAME" }, ..] ? result : null;
        }

        return alias is null ? new DnsResult(DnsAnswer.NoSuchName, name, server, latency) : alias with { Latency = latency };
    }

    /// <summary>Queries exactly this name, with the retries of resolv.conf(5).</summary>
    /// <param name="server">Null for the servers of resolv.conf.</param>
    /// <param name="after">The delay from now until the query is sent.</param>
    public DnsResult Query(NetworkClient client, string name, string type, string? server = null, TimeSpan after = default)
    {
        var latency = TimeSpan.Zero;
        var isRefused = false;
        IReadOnlyList<string> servers = server is null ? client.Sandbox?.Dns.NameServers ?? [] : [server];
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            foreach (var address in servers)
            {
                var result = Ask(client, name, type, address, Port, after + latency);
                latency += result.Latency;
                isRefused = result.IsRefused;
                if (result.Answer is not null)
                {
                    return result with { Latency = latency };
                }
            }
        }

        return new DnsResult(null, name, servers.Count > 0 ? servers[0] : string.Empty, latency) { IsRefused = isRefused };
    }

    /// <summary>Sends one datagram to one server, and returns what comes back within five seconds.</summary>
    public DnsResult Ask(NetworkClient client, string name, string type, string server, int port = Port, TimeSpan after = default)
    {
        var connection = connector.Connect(client, server, port, TransportProtocol.Udp, trace: null);
        if (connection.Listener is NameService && latencies.Elapsed + after >= SilentUntil)
        {
            return new DnsResult(Answer(name, type), name, server, latencies.RoundTrip() + latencies.Service());
        }

        var isRefused = connection.Outcome == ConnectionOutcome.Refused;
        return new DnsResult(null, name, server, isRefused ? latencies.RoundTrip() : Timeout) { IsRefused = isRefused };
    }

    /// <summary>A random number as a client chooses it, for an identifier or a part of a cookie.</summary>
    public int Invent(int exclusiveMaximum) => latencies.Next(exclusiveMaximum);

    /// <summary>The names that are tried, in order (res_search(3)).</summary>
    public static IEnumerable<string> CandidatesOf(string name, DnsConfig dns)
    {
        if (name.EndsWith('.'))
        {
            return [name[..^1]];
        }

        var searched = dns.Search.Select(domain => $"{name}.{domain}");
        return name.Count(character => character == '.') >= dns.Dots ? [name, .. searched] : [.. searched, name];
    }

    private string[] RememberedCandidatesOf(string name, DnsConfig dns)
    {
        if (!_candidates.TryGetValue((dns, name), out var candidates))
        {
            candidates = [.. CandidatesOf(name, dns)];
            if (_candidates.Count < MostRemembered)
            {
                _candidates.Add((dns, name), candidates);
            }
        }

        return candidates;
    }

    private DnsAnswer Answer(string name, string type)
    {
        var lower = name.TrimEnd('.').ToLowerInvariant();
        if (zone.Answer(lower, type) is not { } answer)
        {
            return Forward(lower);
        }

        // An alias is followed to the name that it stands for; if that has no records, the alias is the whole answer.
        if (type is "A" or "AAAA" && answer.Records is [{ Type: "CNAME" } alias])
        {
            var target = Answer(alias.Data, type);
            return answer with { Records = [alias, .. target.Records] };
        }

        return answer.Records.Count > 1 ? answer with { Records = Shuffle(answer.Records) } : answer;
    }

    /// <summary>
    /// CoreDNS forwards other names to the node's resolver: a single label never resolves, and names outside the cluster are not simulated.
    /// </summary>
    private DnsAnswer Forward(string name)
    {
        if (name.Contains('.'))
        {
            warn($"Names outside the cluster are not simulated: {name} was not found.");
        }

        return DnsAnswer.NoSuchName with { IsAuthoritative = false };
    }

    /// <summary>CoreDNS's loadbalance plugin: the order of addresses changes from answer to answer; other records keep theirs.</summary>
    private IReadOnlyList<DnsRecord> Shuffle(IReadOnlyList<DnsRecord> records)
    {
        if (records[0].Type != "A")
        {
            return records;
        }

        var shuffled = records.ToList();
        for (var index = shuffled.Count - 1; index > 0; index--)
        {
            var other = latencies.Next(index + 1);
            (shuffled[index], shuffled[other]) = (shuffled[other], shuffled[index]);
        }

        return shuffled;
    }
}
