using Scenarios.Cluster.Sandboxes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>
/// The content of a Pod's resolv.conf, as its dnsPolicy and dnsConfig determine it (kubernetes, pkg/kubelet/network/dns/dns.go, GetPodDNS).
/// </summary>
internal static class PodDns
{
    private const string ClusterDomain = "cluster.local";
    private const string ClusterServer = "10.96.0.10";

    private static readonly Recent<string, DnsConfig> OfNamespaces = new(64, @namespace =>
        new([ClusterServer], [$"{@namespace}.svc.{ClusterDomain}", $"svc.{ClusterDomain}", ClusterDomain], ["ndots:5"]));

    /// <summary>The nodes' own resolver.</summary>
    public static DnsConfig OfNode { get; } = new(["192.168.65.7"], [], []);

    public static DnsConfig Of(Pod pod)
    {
        var policy = pod.Spec.DnsPolicy;
        var isHostNetwork = pod.Spec.HostNetwork;
        var isCluster = policy == DNSPolicy.ClusterFirstWithHostNet || (policy is DNSPolicy.ClusterFirst or "" && !isHostNetwork);
        var start = isCluster ? OfCluster(pod.Namespace) : policy == DNSPolicy.None ? new DnsConfig([], [], []) : OfNode;
        return pod.Spec.DnsConfig.Exists ? Merge(start, pod.Spec.DnsConfig) : start;
    }

    public static DnsConfig OfCluster(string @namespace) => OfNamespaces.Of(@namespace);

    private static DnsConfig Merge(DnsConfig start, PodDNSConfig own)
    {
        var options = new List<string>(start.Options);
        foreach (var option in own.Options)
        {
            var name = option.Name;
            options.RemoveAll(known => known.Split(':')[0] == name);
            options.Add(option.Value is { Length: > 0 } value ? $"{name}:{value}" : name);
        }

        // Upstream iterates over a map, in random order.
        options.Sort(StringComparer.Ordinal);
        return new DnsConfig(
            [.. start.NameServers.Concat(own.Nameservers.ToArray()).Distinct()],
            [.. start.Search.Concat(own.Searches.ToArray()).Distinct()],
            options);
    }

    /// <summary>The Pod's host name: from its spec, or its own name, cut to the maximum length of a host name.</summary>
    public static string HostnameOf(Pod pod)
    {
        var hostname = pod.Spec.Hostname is { Length: > 0 } own ? own : pod.Name;
        return hostname.Length > 63 ? hostname[..63].TrimEnd('-', '.') : hostname;
    }
}
