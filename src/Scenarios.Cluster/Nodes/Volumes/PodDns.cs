using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>What a Pod's resolv.conf says, by its dnsPolicy and dnsConfig (kubernetes, pkg/kubelet/network/dns/dns.go, GetPodDNS).</summary>
internal static class PodDns
{
    private const string ClusterDomain = "cluster.local";
    private const string ClusterServer = "10.96.0.10";

    private static readonly Recent<string, DnsConfig> OfNamespaces = new(64, @namespace =>
        new([ClusterServer], [$"{@namespace}.svc.{ClusterDomain}", $"svc.{ClusterDomain}", ClusterDomain], ["ndots:5"]));

    /// <summary>The nodes' own resolver.</summary>
    public static DnsConfig OfNode { get; } = new(["192.168.65.7"], [], []);

    public static DnsConfig Of(ApiObject pod)
    {
        var policy = pod.TextAt("spec", "dnsPolicy");
        var isHostNetwork = pod.FlagAt("spec", "hostNetwork");
        var isCluster = policy == "ClusterFirstWithHostNet" || (policy is "ClusterFirst" or "" && !isHostNetwork);
        var start = isCluster ? OfCluster(pod.Namespace) : policy == "None" ? new DnsConfig([], [], []) : OfNode;
        return pod.Spec["dnsConfig"] is ObjectValue own ? Merge(start, own) : start;
    }

    public static DnsConfig OfCluster(string @namespace) => OfNamespaces.Of(@namespace);

    private static DnsConfig Merge(DnsConfig start, ObjectValue own)
    {
        var options = new List<string>(start.Options);
        foreach (var option in own["options"] as ListValue ?? ListValue.Empty)
        {
            var name = Text(option, "name");
            options.RemoveAll(known => known.Split(':')[0] == name);
            options.Add(Text(option, "value") is { Length: > 0 } value ? $"{name}:{value}" : name);
        }

        return new DnsConfig(
            [.. start.NameServers.Concat(Texts(own, "nameservers")).Distinct()],
            [.. start.Search.Concat(Texts(own, "searches")).Distinct()],
            options);
    }

    private static IEnumerable<string> Texts(ObjectValue own, string name) =>
        (own[name] as ListValue ?? ListValue.Empty).OfType<StringValue>().Select(text => text.Text);

    private static string Text(Value fields, string name) => (fields.Find(name) as StringValue)?.Text ?? string.Empty;
}
