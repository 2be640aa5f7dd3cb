using System.Globalization;

namespace Scenarios.Cluster.Bootstrap;

/// <summary>The nodes, as kind's kubelets report them: node 0 is the control plane, the others are workers.</summary>
internal static class BootstrapNodes
{
    public const string ControlPlane = "control-plane";

    /// <summary>kind's names: worker, worker2, worker3…</summary>
    public static string NameOf(int node) => node switch
    {
        0 => ControlPlane,
        1 => "worker",
        _ => string.Create(CultureInfo.InvariantCulture, $"worker{node}"),
    };

    /// <summary>Addresses from Docker's network for kind, 172.18.0.0/16, in the order of the nodes.</summary>
    public static string AddressOf(int node) => string.Create(CultureInfo.InvariantCulture, $"172.18.{(node + 2) / 256}.{(node + 2) % 256}");

    /// <summary>One /24 of 10.244.0.0/16 for each node.</summary>
    public static string PodRangeOf(int node) => string.Create(CultureInfo.InvariantCulture, $"10.244.{node}.0/24");

    public static void Write(BootstrapWriter writer, int node)
    {
        writer.Create(NodeOf(node, writer.Now));
        writer.Create($$$$"""
            {"apiVersion":"coordination.k8s.io/v1","kind":"Lease","metadata":{"name":"{{{{NameOf(node)}}}}","namespace":"kube-node-lease"},
             "spec":{"holderIdentity":"{{{{NameOf(node)}}}}","leaseDurationSeconds":40,"renewTime":"{{{{writer.NowMicro}}}}"}}
            """);
    }

    private static string NodeOf(int node, string now)
    {
        var name = NameOf(node);
        var roleLabels = node == 0
            ? ""","node-role.kubernetes.io/control-plane":"","node.kubernetes.io/exclude-from-external-load-balancers":"" """.TrimEnd()
            : string.Empty;
        var taints = node == 0 ? ""","taints":[{"key":"node-role.kubernetes.io/control-plane","effect":"NoSchedule"}]""" : string.Empty;
        return $$$$"""
            {"apiVersion":"v1","kind":"Node",
             "metadata":{"name":"{{{{name}}}}",
              "annotations":{"node.alpha.kubernetes.io/ttl":"0","volumes.kubernetes.io/controller-managed-attach-detach":"true"},
              "labels":{"beta.kubernetes.io/arch":"amd64","beta.kubernetes.io/os":"linux","kubernetes.io/arch":"amd64",
               "kubernetes.io/hostname":"{{{{name}}}}","kubernetes.io/os":"linux"{{{{roleLabels}}}}}},
             "spec":{"podCIDR":"{{{{PodRangeOf(node)}}}}","podCIDRs":["{{{{PodRangeOf(node)}}}}"],"providerID":"kind://docker/kind/{{{{name}}}}"{{{{taints}}}}},
             "status":{{{{StatusOf(node, name, now)}}}}}
            """;
    }

    private static string StatusOf(int node, string name, string now) => $$$$"""
        {"capacity":{{{{Resources}}}},"allocatable":{{{{Resources}}}},
         "conditions":[
          {{{{Condition("MemoryPressure", "False", "KubeletHasSufficientMemory", "kubelet has sufficient memory available", now)}}}},
          {{{{Condition("DiskPressure", "False", "KubeletHasNoDiskPressure", "kubelet has no disk pressure", now)}}}},
          {{{{Condition("PIDPressure", "False", "KubeletHasSufficientPID", "kubelet has sufficient PID available", now)}}}},
          {{{{Condition("Ready", "True", "KubeletReady", "kubelet is posting ready status", now)}}}}],
         "addresses":[{"type":"InternalIP","address":"{{{{AddressOf(node)}}}}"},{"type":"Hostname","address":"{{{{name}}}}"}],
         "daemonEndpoints":{"kubeletEndpoint":{"Port":10250}},
         "nodeInfo":{"machineID":"{{{{Digits(node, 32)}}}}","systemUUID":"{{{{Digits(node, 8)}}}}-0000-4000-8000-{{{{Digits(node, 12)}}}}",
          "bootID":"00000000-0000-4000-8000-000000000001","kernelVersion":"6.8.0-64-generic",
          "osImage":"Debian GNU/Linux 12 (bookworm)","containerRuntimeVersion":"containerd://2.1.1","kubeletVersion":"v1.33.1",
          "kubeProxyVersion":"","operatingSystem":"linux","architecture":"amd64"},
         "runtimeHandlers":[{"name":"","features":{"recursiveReadOnlyMounts":true,"userNamespaces":true}},
          {"name":"runc","features":{"recursiveReadOnlyMounts":true,"userNamespaces":true}}],
         "features":{"supplementalGroupsPolicy":true}}
        """;

    private const string Resources = """
        {"cpu":"8","ephemeral-storage":"263174212Ki","hugepages-1Gi":"0","hugepages-2Mi":"0","memory":"16393244Ki","pods":"110"}
        """;

    private static string Condition(string type, string status, string reason, string message, string now) => $$$$"""
        {"type":"{{{{type}}}}","status":"{{{{status}}}}","lastHeartbeatTime":"{{{{now}}}}","lastTransitionTime":"{{{{now}}}}","reason":"{{{{reason}}}}","message":"{{{{message}}}}"}
        """;

    private static string Digits(int node, int length) => (node + 1).ToString(CultureInfo.InvariantCulture).PadLeft(length, '0');
}
