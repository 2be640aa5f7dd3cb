using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Services;

/// <summary>
/// When a Service's type changes, fields that only the old type has are dropped if the update left them unchanged: the client need not
/// remove them (kubernetes, registry/core/service/strategy.go, dropTypeDependentFields).
/// </summary>
internal static class TypeDependentFields
{
    public static ServiceSpec Drop(ServiceSpec spec, ServiceSpec previous)
    {
        if (ServiceNeeds.Address(previous) && !ServiceNeeds.Address(spec))
        {
            spec = DropAddresses(spec, previous);
            spec = spec.InternalTrafficPolicy == previous.InternalTrafficPolicy ? spec with { InternalTrafficPolicy = null } : spec;
        }

        if (ServiceNeeds.NodePorts(previous) && !ServiceNeeds.NodePorts(spec) && HasSameNodePorts(spec, previous))
        {
            spec = spec with { Ports = WithoutNodePorts(spec.Ports) };
        }

        if (ServiceNeeds.HealthPort(previous) && !ServiceNeeds.HealthPort(spec) && spec.HealthCheckNodePort == previous.HealthCheckNodePort)
        {
            spec = spec with { HealthCheckNodePort = 0 };
        }

        if (previous.Type == ServiceType.LoadBalancer && spec.Type != ServiceType.LoadBalancer)
        {
            spec = DropLoadBalancer(spec, previous);
        }

        return ServiceNeeds.ExternalPolicy(previous)
            && !ServiceNeeds.ExternalPolicy(spec)
            && spec.ExternalTrafficPolicy == previous.ExternalTrafficPolicy
            ? spec with { ExternalTrafficPolicy = string.Empty }
            : spec;
    }

    private static ServiceSpec DropAddresses(ServiceSpec spec, ServiceSpec previous)
    {
        if (spec.ClusterIP == previous.ClusterIP && spec.ClusterIPs.Items.Equals(previous.ClusterIPs.Items))
        {
            spec = spec with { ClusterIP = string.Empty, ClusterIPs = default };
        }

        if (spec.IpFamilies.Items.Equals(previous.IpFamilies.Items))
        {
            spec = spec with { IpFamilies = default };
        }

        return spec.IpFamilyPolicy == previous.IpFamilyPolicy ? spec with { IpFamilyPolicy = null } : spec;
    }

    private static ServiceSpec DropLoadBalancer(ServiceSpec spec, ServiceSpec previous)
    {
        if (spec.AllocateLoadBalancerNodePorts == previous.AllocateLoadBalancerNodePorts)
        {
            spec = spec with { AllocateLoadBalancerNodePorts = null };
        }

        return spec.LoadBalancerClass == previous.LoadBalancerClass ? spec with { LoadBalancerClass = null } : spec;
    }

    private static bool HasSameNodePorts(ServiceSpec spec, ServiceSpec previous) => NodePortsOf(spec).SetEquals(NodePortsOf(previous));

    private static HashSet<long> NodePortsOf(ServiceSpec spec) =>
        [.. spec.Ports.Select(static port => port.NodePort).Where(static number => number > 0)];

    private static ViewList<ServicePort> WithoutNodePorts(ViewList<ServicePort> ports)
    {
        for (var index = 0; index < ports.Count; index++)
        {
            ports = ports.WithItem(index, ports[index] with { NodePort = 0 });
        }

        return ports;
    }
}
