using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Services;

/// <summary>
/// The values that the server allocated to a Service (kubernetes, registry/core/service/storage/storage.go, patchAllocatedValues).
/// </summary>
internal static class AllocatedValues
{
    /// <summary>An update without addresses or node ports keeps the allocated ones, if both the old and the new type have them.</summary>
    public static ServiceSpec Keep(ServiceSpec spec, ServiceSpec previous)
    {
        if (ServiceNeeds.Address(spec) && ServiceNeeds.Address(previous))
        {
            spec = KeepAddresses(spec, previous);
        }

        if (ServiceNeeds.NodePorts(spec) && ServiceNeeds.NodePorts(previous))
        {
            spec = spec with { Ports = KeepNodePorts(spec.Ports, previous.Ports) };
        }

        return ServiceNeeds.HealthPort(spec) && ServiceNeeds.HealthPort(previous) && spec.HealthCheckNodePort == 0
            ? spec with { HealthCheckNodePort = previous.HealthCheckNodePort }
            : spec;
    }

    /// <summary>
    /// An update that changes only the single address that old clients know changes the list of addresses too (kubernetes,
    /// registry/core/service/storage/storage.go, normalizeClusterIPs).
    /// </summary>
    public static ServiceSpec Agree(ServiceSpec spec, ServiceSpec previous)
    {
        if (spec.ClusterIP == previous.ClusterIP)
        {
            return spec.ClusterIPs.Count == 0 && previous.ClusterIPs.Count > 0 ? spec with { ClusterIPs = previous.ClusterIPs } : spec;
        }

        return !spec.ClusterIPs.Items.Equals(previous.ClusterIPs.Items) ? spec
            : spec.ClusterIP.Length == 0 ? spec with { ClusterIPs = default }
            : spec with { ClusterIPs = [spec.ClusterIP] };
    }

    private static ServiceSpec KeepAddresses(ServiceSpec spec, ServiceSpec previous) => spec.ClusterIP.Length > 0 ? spec : spec with
    {
        ClusterIP = previous.ClusterIP,
        ClusterIPs = spec.ClusterIPs.Count > 0 ? spec.ClusterIPs : previous.ClusterIPs,
        IpFamilies = spec.IpFamilies.Count > 0 ? spec.IpFamilies : previous.IpFamilies,
        IpFamilyPolicy = spec.IpFamilyPolicy ?? previous.IpFamilyPolicy,
    };

    private static ViewList<ServicePort> KeepNodePorts(ViewList<ServicePort> ports, ViewList<ServicePort> previous)
    {
        // Ports are matched by name, because their number and protocol may have changed.
        var used = new HashSet<long>();
        foreach (var port in ports)
        {
            if (port.NodePort > 0 && previous.Any(other => other.NodePort == port.NodePort))
            {
                used.Add(port.NodePort);
            }
        }

        for (var index = 0; index < ports.Count; index++)
        {
            var port = ports[index];
            var known = previous.FirstOrDefault(other => other.Name == port.Name && other.NodePort > 0);
            if (port.NodePort == 0 && known.Exists && used.Add(known.NodePort))
            {
                ports = ports.WithItem(index, port with { NodePort = known.NodePort });
            }
        }

        return ports;
    }
}
