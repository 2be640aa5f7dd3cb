using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Services;

/// <summary>What the server handed out to a Service (kubernetes, registry/core/service/strategy.go, patchAllocatedValues).</summary>
internal static class AllocatedValues
{
    /// <summary>A client that sends no addresses or node ports keeps those it has, while the type stays one that has them.</summary>
    public static ServiceSpec Keep(ServiceSpec spec, ServiceSpec previous)
    {
        if (spec.Type == ServiceType.ExternalName || previous.Type == ServiceType.ExternalName)
        {
            return spec;
        }

        if (spec.ClusterIP.Length == 0)
        {
            spec = spec with
            {
                ClusterIP = previous.ClusterIP,
                ClusterIPs = spec.ClusterIPs.Count > 0 ? spec.ClusterIPs : previous.ClusterIPs,
                IpFamilies = spec.IpFamilies.Count > 0 ? spec.IpFamilies : previous.IpFamilies,
                IpFamilyPolicy = spec.IpFamilyPolicy ?? previous.IpFamilyPolicy,
            };
        }

        return HasNodePorts(spec) && HasNodePorts(previous) ? spec with { Ports = KeepNodePorts(spec.Ports, previous.Ports) } : spec;
    }

    public static bool HasNodePorts(ServiceSpec spec) => spec.Type is ServiceType.NodePort or ServiceType.LoadBalancer;

    private static ViewList<ServicePort> KeepNodePorts(ViewList<ServicePort> ports, ViewList<ServicePort> previous)
    {
        for (var index = 0; index < ports.Count; index++)
        {
            var port = ports[index];
            var known = previous.FirstOrDefault(other => other.Port == port.Port && other.Protocol == port.Protocol && other.NodePort > 0);
            if (port.NodePort == 0 && known.Exists)
            {
                ports = ports.WithItem(index, port with { NodePort = known.NodePort });
            }
        }

        return ports;
    }
}
