using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Network;

/// <summary>What kube-proxy and the DNS server know of one Service. Immutable: a change makes a new one.</summary>
internal sealed class ServiceRules
{
    private ServiceRules(ApiObject service, IReadOnlyList<ServicePort> ports)
    {
        Service = service;
        Ports = ports;
        ClusterAddress = service.TextAt("spec", "clusterIP");
        Type = service.TextAt("spec", "type");
        Label = $"service/{service.Name}";
        IsLocalOutside = service.TextAt("spec", "externalTrafficPolicy") == "Local";
        IsLocalInside = service.TextAt("spec", "internalTrafficPolicy") == "Local";
        Affinity = service.TextAt("spec", "sessionAffinity") == "ClientIP"
            ? TimeSpan.FromSeconds(service.IntegerAt("spec", "sessionAffinityConfig", "clientIP", "timeoutSeconds") ?? 10800)
            : null;
    }

    public ApiObject Service { get; }

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
    public static ServiceRules Of(ApiObject service, IReadOnlyList<ApiObject> slices)
    {
        var ports = new List<ServicePort>();
        foreach (var port in service.ListAt("spec", "ports"))
        {
            var name = Text(port, "name");
            var protocol = Text(port, "protocol") == "UDP" ? TransportProtocol.Udp : TransportProtocol.Tcp;
            ports.Add(new ServicePort(name, protocol, Number(port, "port"), Number(port, "nodePort"), EndpointsOf(slices, name, protocol)));
        }

        return new ServiceRules(service, ports);
    }

    private static List<Endpoint> EndpointsOf(IReadOnlyList<ApiObject> slices, string portName, TransportProtocol protocol)
    {
        var endpoints = new List<Endpoint>();
        foreach (var slice in slices)
        {
            foreach (var port in slice.ListAt("ports"))
            {
                var isUdp = Text(port, "protocol") == "UDP";
                if (Text(port, "name") == portName && isUdp == (protocol == TransportProtocol.Udp))
                {
                    AddEndpoints(endpoints, slice, Number(port, "port"));
                }
            }
        }

        return endpoints;
    }

    private static void AddEndpoints(List<Endpoint> endpoints, ApiObject slice, int port)
    {
        foreach (var item in slice.ListAt("endpoints"))
        {
            var isReady = item.Find("conditions", "ready") is not BooleanValue { Boolean: false };
            var isServing = item.Find("conditions", "serving") is BooleanValue serving ? serving.Boolean : isReady;
            foreach (var address in item.Find("addresses") as ListValue ?? ListValue.Empty)
            {
                if (address is StringValue text)
                {
                    endpoints.Add(new Endpoint(text.Text, port, isReady, isServing, Text(item, "nodeName"), Text(item, "hostname")));
                }
            }
        }
    }

    private static string Text(Value fields, string name) => (fields.Find(name) as StringValue)?.Text ?? string.Empty;

    private static int Number(Value fields, string name) => (int)((fields.Find(name) as IntegerValue)?.Integer ?? 0);
}
