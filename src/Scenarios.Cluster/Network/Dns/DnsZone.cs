using System.Globalization;
using System.Net;
using Scenarios.Cluster.Network.Services;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Network.Dns;

/// <summary>
/// The cluster's own zone as CoreDNS's kubernetes plugin serves it (the Kubernetes DNS specification, version 1.1): Services by their
/// virtual address, headless ones by their endpoints, named ports as SRV records, reverse lookups, and Pods' addresses as names.
/// </summary>
internal sealed class DnsZone(ServiceTable services)
{
    private const string Zone = "cluster.local";
    private const string Suffix = ".svc." + Zone;
    private const string PodSuffix = ".pod." + Zone;
    private const string SpecificationVersion = "1.1.0";
    private const string ServerNamespace = "kube-system";
    private const string ServerName = "kube-dns";
    private const int TimeToLive = 30;
    private const int MostRemembered = 1024;

    private readonly Dictionary<(string Name, string Type), DnsAnswer?> _answers = [];
    private long _version;

    /// <param name="name">Fully qualified, without the trailing dot, in lower case.</param>
    /// <param name="type">A, AAAA, SRV, PTR, CNAME, SOA, NS …</param>
    /// <returns>Null when the zone is not this server's, so that the query would be forwarded.</returns>
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

        return name == Zone || name.EndsWith("." + Zone, StringComparison.Ordinal)
            ? WithAuthority(type == "TXT" && IsBranch(name) ? DnsAnswer.NoSuchName : AnswerName(name, type), Zone) : null;
    }

    /// <summary>
    /// A name that has names below it and no records of its own. CoreDNS answers TXT queries for it with NXDOMAIN
    /// (coredns, plugin/kubernetes/kubernetes.go, Services).
    /// </summary>
    private static bool IsBranch(string name) => name == Zone || name == "ns.dns." + Zone
        || name is "svc.cluster.local" or "pod.cluster.local" || IsNamespace(name, Suffix) || IsNamespace(name, PodSuffix);

    private static bool IsNamespace(string name, string suffix) =>
        name.EndsWith(suffix, StringComparison.Ordinal) && !name.AsSpan(0, name.Length - suffix.Length).Contains('.');

    private DnsAnswer WithAuthority(DnsAnswer answer, string zone) =>
        answer.Records.Count > 0 ? answer : answer with { Authority = [StartOfAuthority(zone)] };

    private DnsRecord StartOfAuthority(string zone) => new(
        zone, TimeToLive, "SOA", string.Create(
            CultureInfo.InvariantCulture,
            $"ns.dns.{zone}. hostmaster.{zone}. {services.Changed.ToUnixTimeSeconds()} 7200 1800 86400 {TimeToLive}"));

    private DnsAnswer AnswerName(string name, string type)
    {
        if (name == Zone)
        {
            return type switch
            {
                "SOA" => new DnsAnswer(IsNameKnown: true, [StartOfAuthority(Zone)]),
                "NS" => NameServers(),
                _ => DnsAnswer.NoData,
            };
        }

        if (name == "dns-version." + Zone && type == "TXT")
        {
            return new DnsAnswer(IsNameKnown: true, [new DnsRecord(name, TimeToLive, "TXT", $"\"{SpecificationVersion}\"")]);
        }

        if (name == "ns.dns." + Zone)
        {
            return type == "A" && services.ByName(ServerNamespace, ServerName) is { } server
                ? Records(name, [server.ClusterAddress])
                : DnsAnswer.NoData;
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

    /// <summary>The Service in front of the DNS servers themselves (coredns, plugin/kubernetes/ns.go).</summary>
    private DnsAnswer NameServers()
    {
        if (services.ByName(ServerNamespace, ServerName) is not { } server)
        {
            return DnsAnswer.NoData;
        }

        var name = $"{ServerName}.{ServerNamespace}{Suffix}";
        return new DnsAnswer(IsNameKnown: true, [new DnsRecord(Zone, TimeToLive, "NS", name + ".")])
        {
            Additional = Records(name, [server.ClusterAddress]).Records,
        };
    }

    /// <summary>
    /// "pods insecure" of kubeadm's Corefile: any address written with hyphens, in an existing namespace, is accepted as it is.
    /// </summary>
    private DnsAnswer OfPod(string name, string[] labels, string type)
    {
        var isNamespace = services.HasNamespace(labels[^1]);
        if (labels.Length == 1)
        {
            return isNamespace ? DnsAnswer.NoData : DnsAnswer.NoSuchName;
        }

        if (labels.Length != 2 || !isNamespace || AddressIn(labels[0]) is not { } address)
        {
            return DnsAnswer.NoSuchName;
        }

        var itsType = address.Contains(':') ? "AAAA" : "A";
        return type == itsType ? new DnsAnswer(IsNameKnown: true, [new DnsRecord(name, TimeToLive, type, address)]) : DnsAnswer.NoData;
    }

    /// <summary>The address that a label spells with hyphens; null when it is not one.</summary>
    private static string? AddressIn(string label)
    {
        var isOfFour = label.Count(character => character == '-') == 3 && !label.Contains("--", StringComparison.Ordinal);
        var address = label.Replace('-', isOfFour ? '.' : ':');

        // .NET also parses "010.0.0.1" and "5", which Go rejects.
        return IPAddress.TryParse(address, out var read) && (isOfFour ? read.ToString() == address : address.Contains(':'))
            ? read.ToString()
            : null;
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
                ? new DnsAnswer(
                    IsNameKnown: true,
                    [new DnsRecord(name, TimeToLive, "CNAME", rules.Service.Spec.ExternalName.TrimEnd('.') + ".")])
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
            "SRV" when rules.IsHeadless => Targets(name, TargetsAt(rules, EndpointsOf(rules))),
            "SRV" => Targets(name, rules.Ports.SelectMany(port => TargetsOf(rules, port))),
            _ => DnsAnswer.NoData,
        };
    }

    private DnsAnswer OfEndpoint(string name, string @namespace, string service, string hostname, string type)
    {
        if (services.ByName(@namespace, service) is not { } rules)
        {
            return DnsAnswer.NoSuchName;
        }

        var endpoints = EndpointsOf(rules).Where(endpoint => NameOf(endpoint) == hostname).ToList();
        return endpoints.Count == 0 ? DnsAnswer.NoSuchName : type switch
        {
            "A" => Records(name, [.. endpoints.Select(endpoint => endpoint.Address).Distinct()]),
            "SRV" => Targets(name, TargetsAt(rules, endpoints)),
            _ => DnsAnswer.NoData,
        };
    }

    /// <summary>The underscores that mark a port and its protocol may be omitted (coredns, plugin/kubernetes/parse.go).</summary>
    private DnsAnswer OfPort(string name, string[] labels, string type)
    {
        if (services.ByName(labels[3], labels[2]) is not { } rules)
        {
            return DnsAnswer.NoSuchName;
        }

        var (portName, protocol) = (Bare(labels[0]), Bare(labels[1]));
        var port = rules.Ports.FirstOrDefault(item => item.Name == portName
            && protocol.Equals(Sandboxes.ProtocolNames.Of(item.Protocol), StringComparison.OrdinalIgnoreCase));
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

    private static string Bare(string label) => label.StartsWith('_') ? label[1..] : label;

    /// <summary>Where a port is available: at the virtual address, or at each endpoint of a headless Service.</summary>
    private static IEnumerable<Target> TargetsOf(ServiceRules rules, ServicePort port) => rules.IsHeadless
        ? TargetsAt(rules, port.Endpoints.Where(endpoint => IsPublished(rules, endpoint)))
        : [new Target($"{rules.Service.Name}.{rules.Service.Namespace}{Suffix}", rules.ClusterAddress, port.Port)];

    /// <summary>The ports of endpoints, grouped by endpoint; an endpoint without a port is skipped.</summary>
    private static IEnumerable<Target> TargetsAt(ServiceRules rules, IEnumerable<Endpoint> endpoints)
    {
        var zone = $".{rules.Service.Name}.{rules.Service.Namespace}{Suffix}";
        return endpoints.Where(endpoint => endpoint.Port > 0)
            .GroupBy(endpoint => (Name: NameOf(endpoint), endpoint.Address))
            .SelectMany(ports => ports.Select(endpoint => new Target(ports.Key.Name + zone, endpoint.Address, endpoint.Port)));
    }

    /// <summary>
    /// All have the same priority and weight: 100 divided equally, rounded down. A port number that a target has for two protocols is
    /// listed once but counted twice (coredns, plugin/backend_lookup.go).
    /// </summary>
    private static DnsAnswer Targets(string name, IEnumerable<Target> all)
    {
        var targets = all.ToList();
        if (targets.Count == 0)
        {
            return DnsAnswer.NoData;
        }

        var weight = Math.Max(100 / targets.Count, 1);
        return new DnsAnswer(IsNameKnown: true, [.. targets.Distinct().Select(target => Srv(name, weight, target))])
        {
            Additional = [.. targets.Select(target => new DnsRecord(target.Name, TimeToLive, "A", target.Address)).Distinct()],
        };
    }

    /// <summary>Answers a reverse lookup. CoreDNS has only PTR records for addresses, and answers NXDOMAIN for any other type.</summary>
    private DnsAnswer AnswerReverse(string name, string address, string type)
    {
        if (type != "PTR")
        {
            return DnsAnswer.NoSuchName;
        }

        var pointers = services.ByAddress(address) is { } rules
            ? [Pointer(name, $"{rules.Service.Name}.{rules.Service.Namespace}{Suffix}.")]
            : PointersToEndpoints(name, address);
        return pointers.Count == 0 ? DnsAnswer.NoSuchName : new DnsAnswer(IsNameKnown: true, pointers);
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

    /// <summary>A headless Service's ready endpoints, or all endpoints if it publishes those that are not ready.</summary>
    private static IEnumerable<Endpoint> EndpointsOf(ServiceRules rules) =>
        rules.Ports.SelectMany(port => port.Endpoints).Concat(rules.PortlessEndpoints).Where(endpoint => IsPublished(rules, endpoint));

    private static bool IsPublished(ServiceRules rules, Endpoint endpoint) =>
        endpoint.IsReady || rules.Service.Spec.PublishNotReadyAddresses;

    private static string NameOf(Endpoint endpoint) =>
        endpoint.Hostname.Length > 0 ? endpoint.Hostname : endpoint.Address.Replace('.', '-');

    private static DnsAnswer Records(string name, IReadOnlyList<string> addresses) =>
        new(IsNameKnown: true, [.. addresses.Select(address => new DnsRecord(name, TimeToLive, "A", address))]);

    private static DnsRecord Pointer(string name, string target) => new(name, TimeToLive, "PTR", target);

    private static DnsRecord Srv(string name, int weight, Target target) =>
        new(name, TimeToLive, "SRV", string.Create(CultureInfo.InvariantCulture, $"0 {weight} {target.Port} {target.Name}."));

    /// <param name="Name">Without the trailing dot.</param>
    private sealed record Target(string Name, string Address, int Port);
}
