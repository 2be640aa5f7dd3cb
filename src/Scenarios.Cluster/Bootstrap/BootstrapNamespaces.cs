namespace Scenarios.Cluster.Bootstrap;

/// <summary>The namespaces that kube-apiserver makes, with what controllers put into each namespace.</summary>
internal static class BootstrapNamespaces
{
    private static readonly string[] Names = ["default", "kube-node-lease", "kube-public", "kube-system"];

    public static void Write(BootstrapWriter writer)
    {
        foreach (var name in Names)
        {
            writer.Create($$$$"""{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"{{{{name}}}}"}}""");
        }

        writer.Create(PriorityClass("system-cluster-critical", 2_000_000_000, "Used for system critical pods that must run in the cluster, but can be moved to another node if necessary."));
        writer.Create(PriorityClass("system-node-critical", 2_000_001_000, "Used for system critical pods that must not be moved from their current node."));
    }

    public static void WriteAccounts(BootstrapWriter writer)
    {
        foreach (var name in Names)
        {
            writer.Create($$$$"""{"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"default","namespace":"{{{{name}}}}"}}""");
            writer.Create(RootCertificate.ConfigMap(name));
        }
    }

    private static string PriorityClass(string name, int value, string description) => $$$$"""
        {"apiVersion":"scheduling.k8s.io/v1","kind":"PriorityClass","metadata":{"name":"{{{{name}}}}"},"value":{{{{value}}}},
         "preemptionPolicy":"PreemptLowerPriority","description":"{{{{description}}}}"}
        """;
}
