using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel;
using Scenarios.Kernel.Randomness;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Network;

/// <summary>
/// kube-proxy in iptables mode (kubernetes, pkg/proxy/iptables/proxier.go): a new connection to a Service goes to one of its endpoints at
/// random, each equally likely (statistic mode random); with none it is rejected; session affinity remembers a client's endpoint.
/// </summary>
internal sealed class Proxy(Simulation simulation, ServiceTable services)
{
    private readonly SeededRandom _random = simulation.Random("kube-proxy");
    private readonly Dictionary<(string Client, string Service, int Port), (Endpoint Endpoint, TimeSpan LastUsed)> _sessions = [];

    /// <summary>Where a connection to a virtual address goes; null where the address is no Service's.</summary>
    /// <param name="fromNode">The client's node; empty from outside.</param>
    public ProxyDecision? Decide(string client, string fromNode, string address, int port, TransportProtocol protocol)
    {
        if (services.ByAddress(address) is not { } rules)
        {
            return null;
        }

        for (var index = 0; index < rules.Ports.Count; index++)
        {
            var servicePort = rules.Ports[index];
            if (servicePort.Port == port && servicePort.Protocol == protocol)
            {
                return Choose(rules, servicePort, client, rules.IsLocalInside ? fromNode : null);
            }
        }

        // No rule for this port: the packet leaves the node for an address that nobody has.
        return new ProxyDecision(rules, null, null, IsUnknownPort: true);
    }

    /// <summary>Where a connection to a node's own port goes; null where no Service has that node port.</summary>
    public ProxyDecision? DecideNodePort(string client, string node, int port, TransportProtocol protocol)
    {
        if (services.ByNodePort(port, protocol) is not { } rules)
        {
            return null;
        }

        var servicePort = rules.Ports.First(item => item.NodePort == port && item.Protocol == protocol);
        return Choose(rules, servicePort, client, rules.IsLocalOutside ? node : null);
    }

    private ProxyDecision Choose(ServiceRules rules, ServicePort port, string client, string? onlyNode)
    {
        var endpoints = onlyNode is null ? port.UsableEndpoints : [.. port.UsableEndpoints.Where(endpoint => endpoint.NodeName == onlyNode)];
        if (endpoints.Count == 0)
        {
            return new ProxyDecision(rules, port, null, IsUnknownPort: false);
        }

        if (rules.Affinity is not { } timeout)
        {
            return new ProxyDecision(rules, port, endpoints[_random.Next(endpoints.Count)], IsUnknownPort: false);
        }

        var key = (client, $"{rules.Service.Namespace}/{rules.Service.Name}", port.Port);
        var now = simulation.Elapsed;
        var isKnown = _sessions.TryGetValue(key, out var session) && now - session.LastUsed < timeout && endpoints.Contains(session.Endpoint);
        var chosen = isKnown ? session.Endpoint : endpoints[_random.Next(endpoints.Count)];
        _sessions[key] = (chosen, now);
        return new ProxyDecision(rules, port, chosen, IsUnknownPort: false);
    }
}
