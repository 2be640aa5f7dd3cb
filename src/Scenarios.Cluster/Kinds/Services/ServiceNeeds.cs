using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Services;

/// <summary>
/// What the server allocates to a Service with this spec (kubernetes, registry/core/service/storage/storage.go, needsNodePort and similar
/// functions).
/// </summary>
internal static class ServiceNeeds
{
    public static bool Address(ServiceSpec spec) => spec.Type != ServiceType.ExternalName;

    public static bool NodePorts(ServiceSpec spec) => spec.Type is ServiceType.NodePort or ServiceType.LoadBalancer;

    /// <summary>Whether ports without a requested node port get one; a load balancer that reaches Pods directly may do without.</summary>
    public static bool NewNodePorts(ServiceSpec spec) =>
        spec.Type == ServiceType.NodePort || (spec.Type == ServiceType.LoadBalancer && spec.AllocateLoadBalancerNodePorts != false);

    public static bool HealthPort(ServiceSpec spec) =>
        spec.Type == ServiceType.LoadBalancer && spec.ExternalTrafficPolicy == ServiceExternalTrafficPolicy.Local;

    public static bool ExternalPolicy(ServiceSpec spec) =>
        spec.Type is ServiceType.NodePort or ServiceType.LoadBalancer || (spec.Type == ServiceType.ClusterIP && spec.ExternalIPs.Count > 0);
}
