using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Networking;

namespace Scenarios.Api.Kinds.Ingresses;

/// <summary>Ingresses as table rows.</summary>
internal static class IngressTable
{
    private const int ShownHosts = 3;

    public static KindTable Table { get; } = KindTable.Of<Ingress>("Name|Class|Hosts|Address|Ports|Age", Cells);

    private static Value[] Cells(Ingress item, DateTimeOffset now) =>
    [
        Cell.Text(item.Name),
        Cell.TextOr(item.Spec.IngressClassName, "<none>"),
        Cell.Text(HostsOf(item.Spec.Rules)),
        Cell.Text(string.Join(',', AddressText.Each(
            item.Status.LoadBalancer.Ingress.Select(static ingress => ingress.Ip.Length > 0 ? ingress.Ip : ingress.Hostname)))),
        Cell.Text(item.Spec.Tls.Count > 0 ? "80, 443" : "80"),
        Cell.Age(item, now),
    ];

    // The fourth rule ends the list even if a previous rule has no host.
    private static string HostsOf(ViewList<IngressRule> rules)
    {
        var hosts = new List<string>();
        var more = false;
        foreach (var rule in rules)
        {
            more |= hosts.Count == ShownHosts;
            if (!more && rule.Host.Length > 0)
            {
                hosts.Add(rule.Host);
            }
        }

        if (hosts.Count == 0)
        {
            return "*";
        }

        var text = string.Join(',', hosts);
        return more ? FormattableString.Invariant($"{text} + {rules.Count - ShownHosts} more...") : text;
    }
}
