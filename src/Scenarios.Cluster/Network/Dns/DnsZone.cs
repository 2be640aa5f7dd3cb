using System.Globalization;
using System.Net;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Network.Dns;

/// <summary>
/// The cluster's own zone as CoreDNS's kubernetes plugin answers it (the Kubernetes DNS specification, version 1.1): Services by their
/// virtual address, headless ones by their endpoints, named ports as SRV records, addresses back to names, Pods' addresses as names.
/// </summary>
internal sealed class DnsZone(ServiceTable services)
{
    private const string Zone = "cluster.local";
    private const string Suffix = ".svc." + Zone;
    private const string PodSuffix = ".pod." + Zone;
    private const int TimeToLive = 30;
    private const int MostRemembered = 1024;

    private readonly Dictionary<(string Name, string Type), DnsAnswer?> _answers = [];
    private long _version;

    /// <param name="name">Fully qualified, without the last dot, lower case.</param>
    /// <param name="type">A, AAAA, SRV, PTR, CNAME, SOA, NS …</param>
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
        if (ReverseName.AddressIn(name) is { } address)
        {
            return WithAuthority(AnswerReverse(name, address, type), ReverseName.Zone);
        }

        return name == Zone || name.EndsWith("." + Zone, StringComparison.Ordinal) ? WithAuthority(AnswerName(name, type), Zone) : null;
    }

    private DnsAnswer WithAuthority(DnsAnswer answer, string zone) =>
        answer.Records.Count > 0 ? answer : answer with { Authority = [StartOfAuthority(zone)] };

    private DnsRecord StartOfAuthority(string zone) => new(
        zone, TimeToLive, "SOA", string.Create(CultureInfo.InvariantCulture, $"ns.dns.{zone}. hostmaster.{zone}. {services.Changed.ToUnixTimeSeconds()} 7200 1800 86400 {TimeToLive}"));

    private DnsAnswer AnswerName(string name, string type)
    {
        if (name == Zone)
        {
            return type switch
            {
                "SOA" => new DnsAnswer(IsNameKnown: true, [StartOfAuthority(Zone)]),
                "NS" => new DnsAnswer(IsNameKnown: true, [new DnsRecord(Zone, TimeToLive, "NS", $"ns.dns.{Zone}.")]),
                _ => DnsAnswer.NoData,
            };
        }

        if (name.EndsWith(PodSuffix, StringComparison.Ordinal))
        {
            return OfPod(name, name[..^PodSuffix.Length].Split('.'), type);
        }

        if (!name.EndsWith(Suffix, StringComparison.Ordinal))
        {
            return name is "svc.cluster.local" or "pod.cluster.local" ? DnsAnswer.NoData : DnsAnswer.NoSuchName;
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

    /// <summary>
    /// "pods insecure" of kubeadm's Corefile: any address written with hyphens, in a namespace that is there, is taken at its word.
    /// </summary>
    private DnsAnswer OfPod(string name, string[] labels, string type)
    {
        var isNamespace = services.HasNamespace(labels[^1]);
        if (labels.Length == 1)
        {
            return isNamespace ? DnsAnswer.NoData : DnsAnswer.NoSuchName;
        }

        var address = labels[0].Replace('-', '.');
        if (labels.Length != 2 || !isNamespace || !IPAddress.TryParse(address, out _))
        {
            return DnsAnswer.NoSuchName;
        }

        return type == "A" ? Records(name, [address]) : DnsAnswer.NoData;
    }

    private DnsAnswer OfService(string name, string @namespace, string service, string type)
    {
        if (services.ByName(@namespace, service) is not { } rules)
        {
            return DnsAnswer.NoSuchName;
        }

        if (rules.Type == "ExternalName")
        {
            return type is "A" or "AAAA" or "CNAME"
                ? new DnsAnswer(IsNameKnown: true, [new DnsRecord(name, TimeToLive, "CNAME", rules.Service.Spec.ExternalName.TrimEnd('.') + ".")])
                : DnsAnswer.NoData;
        }

        var addresses = AddressesOf(rules);
        if (addresses.Count == 0)
        {
            return DnsAnswer.NoSuchName;
        }

        return type switch
        {
            "A" => Records(name, addresses),
            "SRV" => Targets(name, [.. rules.Ports.SelectMany(port => TargetsOf(rules, port))]),
            _ => DnsAnswer.NoData,
        };
    }

    private DnsAnswer OfEndpoint(string name, string @namespace, string service, string hostname, string type)
    {
        if (services.ByName(@namespace, service) is not { } rules)
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
        var targets = port is null ? [] : TargetsOf(rules, port).ToList();
        if (targets.Count == 0)
        {
            return DnsAnswer.NoSuchName;
        }

        return type switch
        {
            "A" => Records(name, [.. targets.Select(target => target.Address).Distinct()]),
            "SRV" => Targets(name, targets),
            _ => DnsAnswer.NoData,
        };
    }

    /// <summary>Where a port is to be had: at the virtual address, or at each ready endpoint of a headless Service.</summary>
    private static IEnumerable<Target> TargetsOf(ServiceRules rules, ServicePort port)
    {
        var name = $"{rules.Service.Name}.{rules.Service.Namespace}{Suffix}";
        return rules.IsHeadless
            ? port.Endpoints.Where(endpoint => endpoint.IsReady).Select(endpoint => new Target($"{NameOf(endpoint)}.{name}", endpoint.Address, endpoint.Port))
            : [new Target(name, rules.ClusterAddress, port.Port)];
    }

    /// <summary>
    /// All of the same priority and weight: a hundred in equal shares, cut to whole numbers (CoreDNS, plugin/backend_lookup.go).
    /// </summary>
    private static DnsAnswer Targets(string name, IReadOnlyList<Target> targets)
    {
        if (targets.Count == 0)
        {
            return DnsAnswer.NoSuchName;
        }

        var weight = Math.Max(100 / targets.Count, 1);
        return new DnsAnswer(IsNameKnown: true, [.. targets.Select(target => Srv(name, weight, target))])
        {
            Additional = [.. targets.Select(target => new DnsRecord(target.Name, TimeToLive, "A", target.Address)).Distinct()],
        };
    }

    private DnsAnswer AnswerReverse(string name, string address, string type)
    {
        var pointers = services.ByAddress(address) is { } rules
            ? [Pointer(name, $"{rules.Service.Name}.{rules.Service.Namespace}{Suffix}.")]
            : PointersToEndpoints(name, address);
        return pointers.Count == 0 ? DnsAnswer.NoSuchName : type == "PTR" ? new DnsAnswer(IsNameKnown: true, pointers) : DnsAnswer.NoData;
    }

    private List<DnsRecord> PointersToEndpoints(string name, string address)
    {
        var pointers = new List<DnsRecord>();
        foreach (var rules in services.InOrder())
        {
            if (EndpointsOf(rules).FirstOrDefault(endpoint => endpoint.Address == address) is { } found)
            {
                pointers.Add(Pointer(name, $"{NameOf(found)}.{rules.Service.Name}.{rules.Service.Namespace}{Suffix}."));
            }
        }

        return pointers;
    }

    private static List<string> AddressesOf(ServiceRules rules) =>
        rules.HasClusterAddress ? [rules.ClusterAddress] : [.. EndpointsOf(rules).Select(endpoint => endpoint.Address).Distinct()];

    /// <summary>A headless Service's ready endpoints, or all where it publishes those that are not.</summary>
    private static IEnumerable<Endpoint> EndpointsOf(ServiceRules rules)
    {
        var all = rules.Service.Spec.PublishNotReadyAddresses;
        return rules.Ports.SelectMany(port => port.Endpoints).Concat(rules.PortlessEndpoints).Where(endpoint => all || endpoint.IsReady);
    }

    private static string NameOf(Endpoint endpoint) =>
        endpoint.Hostname.Length > 0 ? endpoint.Hostname : endpoint.Address.Replace('.', '-');

    private static DnsAnswer Records(string name, IReadOnlyList<string> addresses) =>
        new(IsNameKnown: true, [.. addresses.Select(address => new DnsRecord(name, TimeToLive, "A", address))]);

    private static DnsRecord Pointer(string name, string target) => new(name, TimeToLive, "PTR", target);

    private static DnsRecord Srv(string name, int weight, Target target) =>
        new(name, TimeToLive, "SRV", string.Create(CultureInfo.InvariantCulture, $"0 {weight} {target.Port} {target.Name}."));

    /// <param name="Name">Without the last dot.</param>
    private sealed record Target(string Name, string Address, int Port);
}
