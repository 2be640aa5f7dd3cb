using System.Globalization;
using Scenarios.Api.Tables.Text;

namespace Scenarios.Api.Tables.Kinds;

/// <summary>Services, endpoints, Ingresses and network policies.</summary>
internal static class NetworkTables
{
    private const int ShownHosts = 3;

    public static IEnumerable<(string Group, string Kind, TableKind Table)> All() =>
    [
        ("", "Service", new TableKind("Name|Type|Cluster-IP|External-IP|Port(s)|Age|Selector*", Service)),
        ("", "Endpoints", new TableKind("Name|Endpoints|Age", static (item, now) =>
            [Cell.Text(item.Name), Cell.Text(ServiceText.Endpoints(item)), Cell.Age(item, now)])),
        ("discovery.k8s.io", "EndpointSlice", new TableKind("Name|AddressType|Ports|Endpoints|Age", static (item, now) =>
            [
                Cell.Text(item.Name),
                Cell.Text(item.TextAt("addressType")),
                Cell.Text(ServiceText.SlicePorts(item)),
                Cell.Text(ServiceText.SliceEndpoints(item)),
                Cell.Age(item, now),
            ])),
        ("networking.k8s.io", "Ingress", new TableKind("Name|Class|Hosts|Address|Ports|Age", Ingress)),
        ("networking.k8s.io", "IngressClass", new TableKind("Name|Controller|Parameters|Age", IngressClass)),
        ("networking.k8s.io", "NetworkPolicy", new TableKind("Name|Pod-Selector|Age", static (item, now) =>
            [Cell.Text(item.Name), Cell.Text(SelectorText.OfSelector(item.Spec["podSelector"])), Cell.Age(item, now)])),
        ("networking.k8s.io", "ServiceCIDR", new TableKind("Name|CIDRs|Age", static (item, now) =>
            [Cell.Text(item.Name), Cell.Text(string.Join(',', item.ListAt("spec", "cidrs").Select(cidr => cidr.Scalar()))), Cell.Age(item, now)])),
        ("networking.k8s.io", "IPAddress", new TableKind("Name|ParentRef|Age", IpAddress)),
    ];

    private static Value[] Service(ApiObject item, DateTimeOffset now) =>
    [
        Cell.Text(item.Name),
        Cell.Text(item.TextAt("spec", "type")),
        Cell.Text(item.ListAt("spec", "clusterIPs") is [var first, ..] ? first.Scalar() : "<none>"),
        Cell.Text(ServiceText.ExternalAddress(item)),
        Cell.TextOr(ServiceText.Ports(item), "<none>"),
        Cell.Age(item, now),
        Cell.Text(SelectorText.OfLabels(item.ObjectAt("spec", "selector"))),
    ];

    private static Value[] Ingress(ApiObject item, DateTimeOffset now) =>
    [
        Cell.Text(item.Name),
        Cell.TextOr(item.TextAt("spec", "ingressClassName"), "<none>"),
        Cell.Text(HostsOf(item.ListAt("spec", "rules"))),
        Cell.Text(string.Join(',', ServiceText.LoadBalancerAddresses(item))),
        Cell.Text(item.ListAt("spec", "tls").Count > 0 ? "80, 443" : "80"),
        Cell.Age(item, now),
    ];

    // The fourth rule ends the list even when a rule before it had no host.
    private static string HostsOf(ListValue rules)
    {
        var hosts = new List<string>();
        var more = false;
        foreach (var rule in rules)
        {
            more |= hosts.Count == ShownHosts;
            if (!more && rule.Text("host") is { Length: > 0 } host)
            {
                hosts.Add(host);
            }
        }

        if (hosts.Count == 0)
        {
            return "*";
        }

        var text = string.Join(',', hosts);
        return more ? string.Create(CultureInfo.InvariantCulture, $"{text} + {rules.Count - ShownHosts} more...") : text;
    }

    private static Value[] IngressClass(ApiObject item, DateTimeOffset now)
    {
        var parameters = item.ObjectAt("spec", "parameters");
        var group = parameters.Has("apiGroup") ? $".{parameters.Text("apiGroup")}" : string.Empty;
        return
        [
            Cell.Text(item.Name),
            Cell.Text(item.TextAt("spec", "controller")),
            Cell.Text(parameters.Count == 0 ? "<none>" : $"{parameters.Text("kind")}{group}/{parameters.Text("name")}"),
            Cell.Age(item, now),
        ];
    }

    private static Value[] IpAddress(ApiObject item, DateTimeOffset now)
    {
        var parent = item.ObjectAt("spec", "parentRef");
        var parts = new List<string> { parent.Text("resource") + (parent.Text("group").Length > 0 ? $".{parent.Text("group")}" : string.Empty) };
        if (parent.Text("namespace").Length > 0)
        {
            parts.Add(parent.Text("namespace"));
        }

        parts.Add(parent.Text("name"));
        return [Cell.Text(item.Name), Cell.Text(parent.Count == 0 ? "<none>" : string.Join('/', parts)), Cell.Age(item, now)];
    }
}
