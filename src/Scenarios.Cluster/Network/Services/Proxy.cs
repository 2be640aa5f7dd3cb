using Scenarios.Cluster.Network.Policies;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel;
using Scenarios.Kernel.Randomness;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Network.Services;

/// <summary>
/// kube-proxy in iptables mode (kubernetes, pkg/proxy/iptables/proxier.go): a new connection to a Service goes to a random endpoint, each
/// equally likely (statistic mode random); without endpoints it is rejected; session affinity remembers a client's endpoint.
/// </summary>
internal sealed class Proxy(Simulation simulation, ServiceTable services)
{
    private readonly SeededRandom _random = simulation.Random("kube-proxy");
    private readonly Dictionary<(string Client, string Service, int Port), (Endpoint Endpoint, TimeSpan LastUsed)> _sessions = [];

    /// <summary>Where a connection to a virtual address goes; null when the address does not belong to a Service.</summary>
    public ProxyDecision? Decide(in Flow flow, string address, int port, TransportProtocol protocol)
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
                return Choose(rules, servicePort, flow, rules.IsLocalInside) with { IsMasqueraded = flow.Origin != FlowOrigin.Pod };
            }
        }

        return new ProxyDecision(rules, null, null, ProxyVerdict.NoRule, IsMasqueraded: false);
    }

    /// <summary>
    /// Where a connection to an external IP or a load balancer's address goes; null when no Service serves this port of it.
    /// </summary>
    public ProxyDecision? DecideExternal(in Flow flow, string address, int port, TransportProtocol protocol)
    {
        if (services.ByExternalAddress(address, port, protocol) is not { } rules)
        {
            return null;
        }

        var servicePort = rules.Ports.First(item => item.Port == port && item.Protocol == protocol);
        return rules.SourceRanges.Count > 0 && rules.IsOfLoadBalancer(address) && !AddressBlock.AnyHas(rules.SourceRanges, flow.Source)
            ? new ProxyDecision(rules, servicePort, null, ProxyVerdict.Drop, IsMasqueraded: false)
            : ChooseFromOutside(rules, servicePort, flow);
    }

    /// <summary>Where a connection to a node's own port goes; null when no Service has that node port.</summary>
    public ProxyDecision? DecideNodePort(in Flow flow, int port, TransportProtocol protocol) =>
        services.ByNodePort(port, protocol) is { } rules
            ? ChooseFromOutside(rules, rules.Ports.First(item => item.NodePort == port && item.Protocol == protocol), flow)
            : null;

    /// <summary>
    /// The node port behind a port of the machine outside the cluster, when load balancers are reached there; null for none.
    /// </summary>
    public int? NodePortBehind(int port) =>
        services.ByLocalhostPort(port)?.Ports.FirstOrDefault(item => item.Port == port && item.Protocol == TransportProtocol.Tcp)?.NodePort;

    /// <summary>
    /// The chain KUBE-EXT: all endpoints, with the node as source; with the policy Local, only the node's own endpoints, with the original
    /// source. Pods and the node itself do not count as outside: they reach all endpoints under either policy.
    /// </summary>
    private ProxyDecision ChooseFromOutside(ServiceRules rules, ServicePort port, in Flow flow)
    {
        var isLocal = rules.IsLocalOutside && flow.Origin == FlowOrigin.Elsewhere;
        return Choose(rules, port, flow, isLocal) with { IsMasqueraded = !rules.IsLocalOutside || flow.Origin == FlowOrigin.Node };
    }

    private ProxyDecision Choose(ServiceRules rules, ServicePort port, in Flow flow, bool isLocal)
    {
        var endpoints = isLocal ? port.UsableOn(flow.Node) : port.UsableEndpoints;
        if (endpoints.Count == 0)
        {
            return new ProxyDecision(rules, port, null, isLocal && port.UsableEndpoints.Count > 0
                ? ProxyVerdict.Drop
                : ProxyVerdict.Reject, IsMasqueraded: false);
        }

        if (rules.Affinity is not { } timeout)
        {
            return new ProxyDecision(rules, port, endpoints[_random.Next(endpoints.Count)], ProxyVerdict.Forward, IsMasqueraded: false);
        }

        var key = (flow.Source, $"{rules.Service.Namespace}/{rules.Service.Name}", port.Port);
        var now = simulation.Elapsed;
        var isKnown = _sessions.TryGetValue(key, out var session)
            && now - session.LastUsed < timeout
            && endpoints.Contains(session.Endpoint);
        var chosen = isKnown ? session.Endpoint : endpoints[_random.Next(endpoints.Count)];
        _sessions[key] = (chosen, now);
        return new ProxyDecision(rules, port, chosen, ProxyVerdict.Forward, IsMasqueraded: false);
    }
}
