using Scenarios.Cluster.Sandboxes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using EndpointSlice = Scenarios.Objects.Views.Discovery.EndpointSlice;

namespace Scenarios.Cluster.Network.Services;

/// <summary>What kube-proxy and the DNS server know of one Service. Immutable: a change creates a new instance.</summary>
internal sealed class ServiceRules
{
    private ServiceRules(Service service, IReadOnlyList<ServicePort> ports, IReadOnlyList<Endpoint> portless)
    {
        Service = service;
        Ports = ports;
        PortlessEndpoints = portless;
        ClusterAddress = service.Spec.ClusterIP;
        Type = service.Spec.Type;
        Place = new NetworkPlace(NetworkPlaceKind.Service, service.Namespace, service.Name);
        IsLocalOutside = service.Spec.ExternalTrafficPolicy == ServiceExternalTrafficPolicy.Local;
        IsLocalInside = service.Spec.InternalTrafficPolicy == ServiceInternalTrafficPolicy.Local;
        Affinity = service.Spec.SessionAffinity == ServiceAffinity.ClientIP
            ? TimeSpan.FromSeconds(service.Spec.SessionAffinityConfig.ClientIP.TimeoutSeconds
                ?? ApiServer.Defaults.ServiceRules.AffinitySeconds)
            : null;
        ExternalAddresses = ExternalAddressesOf(service);
        HealthCheckPort = IsLocalOutside && Type == ServiceType.LoadBalancer ? (int)service.Spec.HealthCheckNodePort : 0;
        SourceRanges = Type == ServiceType.LoadBalancer
            ? [.. service.Spec.LoadBalancerSourceRanges.ToArray().Select(static text => text.Trim())]
            : [];
    }

    public Service Service { get; }

    public IReadOnlyList<ServicePort> Ports { get; }

    /// <summary>The endpoints of slices without ports, which only have names.</summary>
    public IReadOnlyList<Endpoint> PortlessEndpoints { get; }

    /// <summary>The virtual address; <c>None</c> for a headless Service, empty for an ExternalName.</summary>
    public string ClusterAddress { get; }

    public string Type { get; }

    /// <summary>The Service, as a place in traces.</summary>
    public NetworkPlace Place { get; }

    public bool IsHeadless => ClusterAddress == "None";

    public bool HasClusterAddress => ClusterAddress.Length > 0 && !IsHeadless;

    /// <summary>How long a client keeps its endpoint; null without session affinity.</summary>
    public TimeSpan? Affinity { get; }

    /// <summary>Whether node ports lead only to endpoints on the same node.</summary>
    public bool IsLocalOutside { get; }

    /// <summary>Whether the virtual address leads only to endpoints on the client's node.</summary>
    public bool IsLocalInside { get; }

    /// <summary>
    /// Addresses other than the virtual one for which kube-proxy handles traffic: externalIPs, and a load balancer's addresses unless it is
    /// itself a proxy.
    /// </summary>
    public IReadOnlyList<string> ExternalAddresses { get; }

    /// <summary>The port on each node that reports whether it has endpoints; 0 for none.</summary>
    public int HealthCheckPort { get; }

    /// <summary>The sources that may use the load balancer's addresses; empty for all.</summary>
    public IReadOnlyList<string> SourceRanges { get; }

    /// <summary>How many ready endpoints the node has, as its health check counts them.</summary>
    public int LocalEndpoints(string node)
    {
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        foreach (var port in Ports)
        {
            addresses.UnionWith(port.UsableOn(node).Where(static endpoint => endpoint.IsReady).Select(static endpoint => endpoint.Address));
        }

        return addresses.Count;
    }

    /// <summary>
    /// A Service's externalIPs, and the addresses of its load balancer unless that is itself a proxy (ipMode VIP).
    /// </summary>
    public static List<string> ExternalAddressesOf(Service service)
    {
        var addresses = new List<string>(service.Spec.ExternalIPs.ToArray());
        if (service.Spec.Type == ServiceType.LoadBalancer)
        {
            foreach (var ingress in service.Status.LoadBalancer.Ingress)
            {
                if (ingress.Ip.Length > 0 && ingress.IpMode is null or LoadBalancerIPMode.VIP)
                {
                    addresses.Add(ingress.Ip);
                }
            }
        }

        return addresses;
    }

    /// <summary>Whether the address is a load balancer's, which source ranges restrict; externalIPs are open to all.</summary>
    public bool IsOfLoadBalancer(string address) => !Service.Spec.ExternalIPs.ToArray().Contains(address, StringComparer.Ordinal);

    /// <param name="slices">The Service's EndpointSlices, ordered by name.</param>
    public static ServiceRules Of(Service service, IReadOnlyList<EndpointSlice> slices)
    {
        var ports = new List<ServicePort>();
        foreach (var port in service.Spec.Ports)
        {
            var protocol = ProtocolOf(port.Protocol);
            ports.Add(new ServicePort(port.Name, protocol, (int)port.Port, (int)port.NodePort, EndpointsOf(slices, port.Name, protocol)));
        }

        var portless = new List<Endpoint>();
        foreach (var slice in slices.Where(static slice => slice.Ports.Count == 0))
        {
            AddEndpoints(portless, slice, 0);
        }

        return new ServiceRules(service, ports, portless);
    }

    public static TransportProtocol ProtocolOf(string protocol) => ProtocolNames.Read(protocol);

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
            var isTerminating = item.Conditions.Terminating ?? false;
            foreach (var address in item.Addresses)
            {
                endpoints.Add(new Endpoint(
                    address, port, isReady, isServing, isTerminating, item.NodeName ?? string.Empty, item.Hostname ?? string.Empty));
            }
        }
    }
}
