using System.Text;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Shell.Files;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>The files that the kubelet and the container runtime manage in each container: hosts, hostname, resolv.conf.</summary>
internal static class PodFiles
{
    private static readonly Lazy<SortedList<string, string>> LocalHost =
        new(new SortedList<string, string>(StringComparer.Ordinal) { ["localhost"] = "127.0.0.1" });

    public static IEnumerable<FileMount> MountsOf(Pod pod, Sandbox sandbox)
    {
        var files = new MemoryFileSystem(FileLayerBuilder.OfVolume()
            .AddFile("/hostname", sandbox.Hostname + "\n")
            .AddFile("/hosts", HostsOf(pod, sandbox))
            .AddFile("/resolv.conf", sandbox.Dns.ToFile())
            .Build());
        return
        [
            new("/etc/hostname", files, "/hostname"),
            new("/etc/hosts", files, "/hosts"),
            new("/etc/resolv.conf", files, "/resolv.conf"),
        ];
    }

    /// <summary>See kubernetes, pkg/kubelet/kubelet_pods.go, managedHostsFileContent.</summary>
    private static string HostsOf(Pod pod, Sandbox sandbox)
    {
        var text = new StringBuilder()
            .Append(pod.Spec.HostNetwork ? "# Kubernetes-managed hosts file (host network).\n" : "# Kubernetes-managed hosts file.\n")
            .Append("127.0.0.1\tlocalhost\n")
            .Append("::1\tlocalhost ip6-localhost ip6-loopback\n")
            .Append("fe00::0\tip6-localnet\n")
            .Append("fe00::0\tip6-mcastprefix\n")
            .Append("fe00::1\tip6-allnodes\n")
            .Append("fe00::2\tip6-allrouters\n");
        var subdomain = pod.Spec.Subdomain;
        var domain = subdomain.Length == 0 ? string.Empty : $"{sandbox.Hostname}.{subdomain}.{pod.Namespace}.svc.cluster.local\t";
        text.Append(sandbox.Address).Append('\t').Append(domain).Append(sandbox.Hostname).Append('\n');
        var aliases = pod.Spec.HostAliases;
        if (aliases.Count > 0)
        {
            text.Append("\n# Entries added by HostAliases.\n");
        }

        foreach (var alias in aliases)
        {
            text.Append(alias.Ip).Append('\t').AppendJoin('\t', alias.Hostnames.ToArray()).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The names in a node's own hosts file.</summary>
    public static IReadOnlyDictionary<string, string> NamesOfNode(string name, string address) => new Overlay(LocalHost, name, address);

    /// <summary>The names in a Pod's hosts file, for a resolver: name → address.</summary>
    public static IReadOnlyDictionary<string, string> NamesOf(Pod pod, string hostname, string address)
    {
        if (pod.Spec.HostAliases.Count == 0)
        {
            return new Overlay(LocalHost, hostname, address);
        }

        var names = new SortedList<string, string>(StringComparer.Ordinal) { ["localhost"] = "127.0.0.1", [hostname] = address };
        foreach (var alias in pod.Spec.HostAliases)
        {
            foreach (var name in alias.Hostnames)
            {
                names.TryAdd(name, alias.Ip);
            }
        }

        return names;
    }
}
