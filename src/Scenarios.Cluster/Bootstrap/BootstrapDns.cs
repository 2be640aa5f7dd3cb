using Scenarios.Objects.Views.Apps;

namespace Scenarios.Cluster.Bootstrap;

/// <summary>CoreDNS, running since kubeadm installed it.</summary>
internal static class BootstrapDns
{
    private static readonly (string Suffix, string Address, string Container)[] Pods =
    [
        ("7xk5m", "10.244.0.2", "5f2c1d8e7a904b36a1c0f4be62d7930c18ab5e4f3d2706c9e8b7a6f5d4c3b2a1"),
        ("qj9wz", "10.244.0.3", "a9d03c4e51f2487b90c6e8d7f1b2a3c4d5e6f708192a3b4c5d6e7f8091a2b3c4"),
    ];

    public static void Write(BootstrapWriter writer, string node)
    {
        var deployment = writer.Create("dns")[^1];
        var replicaSet = writer.Create(
            "dns-replica-set",
            ("owner", Owner(deployment)),
            ("podSpec", Deployment.Of(deployment).Spec.Template.Spec.Tree))[0];
        var spec = ReplicaSet.Of(replicaSet).Spec.Template.Spec with { NodeName = node };
        var uids = new List<Value>();
        foreach (var (suffix, address, container) in Pods)
        {
            var pod = writer.Create(
                "dns-pod",
                ("owner", Owner(replicaSet)),
                ("podSpec", spec.Tree),
                ("suffix", new StringValue(suffix)),
                ("address", new StringValue(address)),
                ("hostAddress", new StringValue(BootstrapNodes.AddressOf(0))), ("container", new StringValue(container)))[0];
            uids.Add(new StringValue(pod.Uid));
        }

        var service = writer.Create("dns-service")[0];
        writer.Create("dns-endpoints", ("owner", Owner(service)), ("uid1", uids[0]), ("uid2", uids[1]), ("node", new StringValue(node)));
    }

    private static ObjectValue Owner(ApiObject item) => OwnerReference.ToController(item).ToTree();
}
