using Scenarios.Cluster.Sandboxes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using EndpointSlice = Scenarios.Objects.Views.Discovery.EndpointSlice;

namespace Scenarios.Cluster.Network;

/// <summary>What kube-proxy and the DNS server know of one Service. Immutable: a change makes a new one.</summary>
internal sealed class ServiceRules
{
    private ServiceRules(Service service, IReadOnlyList<ServicePort> ports)
    {
        Service = service;
        Ports = ports;
        ClusterAddress = service.Spec.ClusterIP;
        Type = service.Spec.Type;
        Label = $"service/{service.Name}";
        IsLocalOutside = service.Spec.ExternalTrafficPolicy == ServiceExternalTrafficPolicy.Local;
        IsLocalInside = service.Spec.InternalTrafficPolicy == ServiceInternalTrafficPolicy.Local;
        Affinity = service.Spec.SessionAffinity == ServiceAffinity.ClientIP
            ? TimeSpan.FromSeconds(service.Spec.SessionAffinityConfig.ClientIP.TimeoutSeconds ?? 10800)
            : null;
    }

    public Service Service { get; }

    public IReadOnlyList<ServicePort> Ports { get; }

    /// <summary>The virtual address; <c>None</c> for a headless Service, empty for an ExternalName.</summary>
    public string ClusterAddress { get; }

    public string Type { get; }

    /// <summary>Its name in traces.</summary>
    public string Label { get; }

    public bool IsHeadless => ClusterAddress == "None";

    public bool HasClusterAddress => ClusterAddress.Length > 0 && !IsHeadless;

    /// <summary>How long a client keeps its endpoint; null without session affinity.</summary>
    public TimeSpan? Affinity { get; }

    /// <summary>Nodes' ports lead to endpoints of the same node only.</summary>
    public bool IsLocalOutside { get; }

    /// <summary>The virtual address leads to endpoints of the client's node only.</summary>
    public bool IsLocalInside { get; }

    /// <param name="slices">The Service's EndpointSlices, ordered by name.</param>
    public static ServiceRules Of(Service service, IReadOnlyList<EndpointSlice> slices)
    {
        var ports = new List<ServicePort>();
        foreach (var port in service.Spec.Ports)
        {
            var protocol = ProtocolOf(port.Protocol);
            ports.Add(new ServicePort(port.Name, protocol, (int)port.Port, (int)port.NodePort, EndpointsOf(slices, port.Name, protocol)));
        }

        return new ServiceRules(service, ports);
    }

    public static TransportProtocol ProtocolOf(string protocol) => protocol == Protocol.UDP ? TransportProtocol.Udp : TransportProtocol.Tcp;

    private static List<Endpoint> EndpointsOf(IReadOnlyList<EndpointSlice> slices, string portName, TransportProtocol protocol)
    {
        var endpoints = new List<Endpoint>();
        foreach (var slice in slices)
        {
            foreach (var port in slice.Ports)
            {
                if (port.Name == portName && ProtocolOf(port.Protocol) == protocol)
                {
                    AddEndpoints(endpoints, slice, (int)(port.Port ?? 0));
                }
            }
        }

        return endpoints;
    }

    private static void AddEndpoints(List<Endpoint> endpoints, EndpointSlice slice, int port)
    {
        foreach (var item in slice.Endpoints)
        {
            var isReady = item.Conditions.Ready ?? true;
            var isServing = item.Conditions.Serving ?? isReady;
            foreach (var address in item.Addresses)
            {
                endpoints.Add(new Endpoint(address, port, isReady, isServing, item.NodeName ?? string.Empty, item.Hostname ?? string.Empty));
            }
        }
    }
}
