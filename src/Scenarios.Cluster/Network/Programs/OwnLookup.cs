using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Network.Dns;
using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Network.Programs;

/// <summary>
/// The DNS client of a program of Go that asks for itself (github.com/miekg/dns, as kuard's pkg/dnsapi uses it): one server, no retries.
/// </summary>
internal sealed class OwnLookup(ClusterNetwork network, Sandbox sandbox)
{
    private const int Identifiers = 65536;
    private const int FirstPort = 32768;
    private const int Ports = 28232;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public LookupReply Look(string name, string type)
    {
        if (GoMessage.TypeOf(type) is not { } known)
        {
            return new LookupReply($"Unknown DNS type: {type}", HasFailed: true, TimeSpan.Zero);
        }

        var client = NetworkClient.Of(sandbox);
        var server = sandbox.Dns.NameServers.FirstOrDefault() ?? "127.0.0.1";
        var (text, latency) = (string.Empty, TimeSpan.Zero);
        foreach (var candidate in Candidates(name))
        {
            var result = network.Resolver.Ask(client, candidate, known, server, after: latency);
            if (result.Answer is not { } answer)
            {
                return Failure(server, result, latency);
            }

            latency += result.Latency;
            text = GoMessage.Text(candidate, known, answer, network.Resolver.Invent(Identifiers));
            if (answer.Records.Count > 0)
            {
                break;
            }
        }

        return new LookupReply(text, HasFailed: false, latency);
    }

    private List<string> Candidates(string name) => name.Length == 0 || name.EndsWith('.')
        ? [name.TrimEnd('.')]
        : [.. sandbox.Dns.Search.Select(domain => $"{name}.{domain}"), name];

    private LookupReply Failure(string server, DnsResult result, TimeSpan latency)
    {
        var connection = $"read udp {sandbox.Address}:{FirstPort + network.Resolver.Invent(Ports)}->{server}:53: ";
        return result.IsRefused
            ? new LookupReply(connection + "read: connection refused", HasFailed: true, latency + result.Latency)
            : new LookupReply(connection + "i/o timeout", HasFailed: true, latency + Patience);
    }
}
