using Scenarios.Api.Schema;

namespace Scenarios.Cluster.ApiServer.Served;

/// <summary>The built-in resources that a cluster of kubeadm's serves.</summary>
internal static class ServedResources
{
    // Of an API server of its own (metrics-server), which such a cluster does not have.
    private const string MetricsGroup = "metrics.k8s.io";

    public static IReadOnlyList<ResourceType> BuiltIn { get; } =
        [.. ApiSchema.Kubernetes.Resources.Where(static type => type.Group != MetricsGroup)];
}
