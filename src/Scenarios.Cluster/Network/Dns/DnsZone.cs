using System.Globalization;

namespace Scenarios.Cluster.Network.Dns;

/// <summary>
/// The cluster's own zone as CoreDNS's kubernetes plugin answers it (the Kubernetes DNS specification, version 1.1): Services by their
/// virtual address, headless ones by their endpoints, named ports as SRV records, addresses back to names.
/// </summary>
internal sealed class DnsZone(ServiceTable services)
{
    private const string Suffix = ".svc.cluster.local";
    private const int TimeToLive = 30;
    private const int MostRemembered = 1024;

    private readonly Dictionary<(string Name, string Type), DnsAnswer?> _answers = [];
    private long _version;

    /// <param name="name">Fully qualified, without the last dot, lower case.</param>
    /// <param name="type">A, AAAA, SRV or PTR.</param>
    /// <returns>Null where the zone is not this server's: then the query would be forwarded.</returns>
    public DnsAnswer? Answer(string name, string type)
    {
        if (_version != services.Version || _answers.Count >= MostRemembered)
        {
            _answers.Clear();
            _version = services.Version;
        }

        if (!_answers.TryGetValue((name, type), out var answer))
        {
            answer = Find(name, type);
            _answers.Add((name, type), answer);
        }

        return answer;
    }

    private DnsAnswer? Find(string name, string type)
    {
        if (name.EndsWith(".in-addr.arpa", StringComparison.Ordinal))
        {
            return AnswerReverse(name);
        }

        if (name != "cluster.local" && !name.EndsWith(".cluster.local", StringComparison.Ordinal))
        {
            return null;
        }

        if (!name.EndsWith(Suffix, StringComparison.Ordinal))
        {
            return name is "cluster.local" or "svc.cluster.local" ? DnsAnswer.NoData : DnsAnswer.NoSuchName;
        }

        var labels = name[..^Suffix.Length].Split('.');
        return labels.Length switch
        {
            1 => services.HasNamespace(labels[0]) ? DnsAnswer.NoData : DnsAnswer.NoSuchName,
            2 => OfService(name, labels[1], labels[0], type),
            3 => OfEndpoint(name, labels[2], labels[1], labels[0], type),
            4 => OfPort(name, labels, type),
            _ => DnsAnswer.NoSuchName,
        };
    }

    private DnsAnswer OfService(string name, string @namespace, string service, string type)
    {
        if (services.ByName(@namespace, service) is not { } rules)
        {
            return DnsAnswer.NoSuchName;
        }

        if (rules.Type == "ExternalName")
        {
            return new DnsAnswer(IsNameKnown: true, [new DnsRecord(name, TimeToLive, "CNAME", rules.Service.TextAt("spec", "externalName").TrimEnd('.') + ".")]);
        }

        if (type == "SRV")
        {
            return new DnsAnswer(IsNameKnown: true, [.. rules.Ports.Select(port => Srv(name, port.Port, name))]);
        }

        var addresses = AddressesOf(rules);
        if (addresses.Count == 0)
        {
            return DnsAnswer.NoSuchName;
        }

        return type == "A" ? Records(name, addresses) : DnsAnswer.NoData;
    }

    private DnsAnswer OfEndpoint(string name, string @namespace, string service, string hostname, string type)
    {
        if (services.ByName(@namespace, service) is not { IsHeadless: true } rules)
        {
            return DnsAnswer.NoSuchName;
        }

        var addresses = EndpointsOf(rules).Where(endpoint => NameOf(endpoint) == hostname).Select(endpoint => endpoint.Address).Distinct().ToList();
        return addresses.Count == 0 ? DnsAnswer.NoSuchName : type == "A" ? Records(name, addresses) : DnsAnswer.NoData;
    }

    private DnsAnswer OfPort(string name, string[] labels, string type)
    {
        if (services.ByName(labels[3], labels[2]) is not { } rules || labels[0].Length < 2 || labels[0][0] != '_' || labels[1].Length < 2)
        {
            return DnsAnswer.NoSuchName;
        }

        var protocol = labels[1] switch { "_udp" => Sandboxes.TransportProtocol.Udp, _ => Sandboxes.TransportProtocol.Tcp };
        var port = rules.Ports.FirstOrDefault(item => "_" + item.Name == labels[0] && item.Protocol == protocol);
        if (port is null)
        {
            return DnsAnswer.NoSuchName;
        }

        if (type != "SRV")
        {
            return DnsAnswer.NoData;
        }

        var service = $"{labels[2]}.{labels[3]}{Suffix}";
        return new DnsAnswer(IsNameKnown: true, rules.IsHeadless
            ? [.. port.Endpoints.Where(endpoint => endpoint.IsReady).Select(endpoint => Srv(name, endpoint.Port, $"{NameOf(endpoint)}.{service}"))]
            : [Srv(name, port.Port, service)]);
    }

    private DnsAnswer AnswerReverse(string name)
    {
        var parts = name[..^".in-addr.arpa".Length].Split('.');
        Array.Reverse(parts);
        var address = string.Join('.', parts);
        if (services.ByAddress(address) is { } rules)
        {
            return Pointer(name, $"{rules.Service.Name}.{rules.Service.Namespace}{Suffix}.");
        }

        foreach (var headless in services.InOrder().Where(item => item.IsHeadless))
        {
            if (EndpointsOf(headless).FirstOrDefault(endpoint => endpoint.Address == address) is { } found)
            {
                return Pointer(name, $"{NameOf(found)}.{headless.Service.Name}.{headless.Service.Namespace}{Suffix}.");
            }
        }

        return DnsAnswer.NoSuchName;
    }

    private static List<string> AddressesOf(ServiceRules rules) =>
        rules.HasClusterAddress ? [rules.ClusterAddress] : [.. EndpointsOf(rules).Select(endpoint => endpoint.Address).Distinct()];

    /// <summary>A headless Service's ready endpoints, or all where it publishes those that are not.</summary>
    private static IEnumerable<Endpoint> EndpointsOf(ServiceRules rules)
    {
        var all = rules.Service.FlagAt("spec", "publishNotReadyAddresses");
        return rules.Ports.SelectMany(port => port.Endpoints).Where(endpoint => all || endpoint.IsReady);
    }

    private static string NameOf(Endpoint endpoint) => endpoint.Hostname.Length > 0 ? endpoint.Hostname : endpoint.Address.Replace('.', '-');

    private static DnsAnswer Records(string name, IReadOnlyList<string> addresses) =>
        new(IsNameKnown: true, [.. addresses.Select(address => new DnsRecord(name, TimeToLive, "A", address))]);

    private static DnsAnswer Pointer(string name, string target) => new(IsNameKnown: true, [new DnsRecord(name, TimeToLive, "PTR", target)]);

    private static DnsRecord Srv(string name, int port, string target) =>
        new(name, TimeToLive, "SRV", string.Create(CultureInfo.InvariantCulture, $"0 100 {port} {target}."));
}
