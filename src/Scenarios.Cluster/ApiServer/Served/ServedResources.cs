using Scenarios.Api.Schema;

namespace Scenarios.Cluster.ApiServer.Served;

/// <summary>The built-in resources that a kubeadm cluster serves.</summary>
internal static class ServedResources
{
    public static IReadOnlyList<ResourceType> BuiltIn { get; } =
        [.. ApiSchema.Kubernetes.Resources.Where(static type => type.Group != AggregatedTypes.Group)];
}
