using Scenarios.Cluster.Network.Policies;
using Scenarios.Cluster.Network.Services;
using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Network.Connections;

/// <summary>
/// Carries a connection from a client to a listener through proxy rules, policies, routes and the port. Each decision is added to the
/// trace.
/// </summary>
internal sealed class Connector(SandboxTable sandboxes, Proxy proxy, ProxyHealth health, OutsidePorts outside, PolicyTable policies)
{
    private const string LoopbackAddress = "127.0.0.1";

    /// <summary>The prefix of addresses that a load balancer of the nodes' network can assign (LoadBalancerProvider.Pool).</summary>
    private const string PoolPrefix = "172.18.255.";

    public Connection Connect(NetworkClient client, string address, int port, TransportProtocol protocol, RequestTrace? trace)
    {
        if (client.Sandbox is not { } sandbox)
        {
            return ConnectFromOutside(client, address, port, protocol, trace);
        }

        var flow = new Flow(client.Address, sandbox.NodeName, sandbox.IsOfNode ? FlowOrigin.Node : FlowOrigin.Pod);
        if (address.StartsWith("127.", StringComparison.Ordinal))
        {
            return Loopback(sandbox, flow, address, port, protocol, trace);
        }

        if ((proxy.Decide(flow, address, port, protocol) ?? proxy.DecideExternal(flow, address, port, protocol)) is { } decision)
        {
            return Through(decision, flow, address, port, protocol, trace);
        }

        return Route(client, flow, address, port, protocol, trace);
    }

    /// <summary>A node's ports are open on its loopback as well (--iptables-localhost-nodeports).</summary>
    private Connection Loopback(Sandbox own, in Flow flow, string address, int port, TransportProtocol protocol, RequestTrace? trace) =>
        own.IsOfNode
            ? EnterNode(own, flow with { Source = LoopbackAddress }, address, port, protocol, trace)
            : Arrive(flow, own, own.ListenerOn(port, protocol), (address, port, protocol), LoopbackAddress, trace);

    /// <summary>
    /// A machine next to the nodes has a route to them, and to addresses that a load balancer announces, but none to Pods.
    /// </summary>
    private Connection ConnectFromOutside(NetworkClient client, string address, int port, TransportProtocol protocol, RequestTrace? trace)
    {
        if (OutsidePorts.IsLocal(address))
        {
            return ArriveOutside(client, address, port, protocol, trace);
        }

        if (sandboxes.At(address) is { PodName.Length: 0 } node)
        {
            if (node.State == NetworkState.CutOff)
            {
                return Cut(node.Place, address, client.Address, trace);
            }

            var flow = new Flow(client.Address, node.NodeName, FlowOrigin.Elsewhere);
            return proxy.DecideExternal(flow, address, port, protocol) is { } decision
                ? Through(decision, flow, address, port, protocol, trace)
                : EnterNode(node, flow, address, port, protocol, trace);
        }

        return address.StartsWith(PoolPrefix, StringComparison.Ordinal)
            ? ConnectByLoadBalancer(client, address, port, protocol, trace)
            : Nobody(client.Place, address, client.Address, trace);
    }

    /// <summary>An address of the pool is announced by one node: under the policy Local, by a node that has endpoints.</summary>
    private Connection ConnectByLoadBalancer(
        NetworkClient client, string address, int port, TransportProtocol protocol, RequestTrace? trace)
    {
        Flow? announced = null;
        ProxyDecision? chosen = null;
        foreach (var node in sandboxes.Nodes)
        {
            var flow = new Flow(client.Address, node.NodeName, FlowOrigin.Elsewhere);
            if (node.State == NetworkState.Up && proxy.DecideExternal(flow, address, port, protocol) is { } decision)
            {
                (announced, chosen) = announced is null || decision.Verdict == ProxyVerdict.Forward
                    ? (flow, decision)
                    : (announced, chosen);
                if (decision.Verdict == ProxyVerdict.Forward)
                {
                    break;
                }
            }
        }

        return announced is { } way
            ? Through(chosen!.Value, way, address, port, protocol, trace)
            : Nobody(client.Place, address, client.Address, trace);
    }

    private Connection ArriveOutside(NetworkClient client, string address, int port, TransportProtocol protocol, RequestTrace? trace)
    {
        if (protocol == TransportProtocol.Tcp && outside.ListenerAt(address, port) is { } listener)
        {
            trace?.Add(HopKind.Port, TimeSpan.Zero, client.Place, "{0}:{3} accepts", address, number: port);
            return new Connection(ConnectionOutcome.Answered, listener, client.Address);
        }

        // When load balancers are reached at localhost, its ports lead to node ports.
        var entrance = sandboxes.Nodes.FirstOrDefault(static node => node.State == NetworkState.Up);
        if (protocol == TransportProtocol.Tcp && entrance is not null && proxy.NodePortBehind(port) is { } nodePort)
        {
            return EnterNode(
                entrance, new Flow(client.Address, entrance.NodeName, FlowOrigin.Elsewhere), entrance.Address, nodePort, protocol, trace);
        }

        trace?.End(HopKind.Port, TimeSpan.Zero, client.Place, "nothing listens on {0}:{3}: refused", address, port);
        return new Connection(ConnectionOutcome.Refused, null, client.Address);
    }

    private Connection Route(NetworkClient client, in Flow flow, string address, int port, TransportProtocol protocol, RequestTrace? trace)
    {
        if (sandboxes.At(address) is not { } target)
        {
            return Dropped(flow, null, (address, port, protocol), flow.Source, trace)
                ?? Nobody(NetworkPlace.Other(address), address, flow.Source, trace);
        }

        if (target.IsOfNode)
        {
            if (target.NodeName != flow.Node && Dropped(flow, target, (address, port, protocol), flow.Source, trace) is { } dropped)
            {
                return dropped;
            }

            if (IsCut(flow.Node, target.NodeName))
            {
                return Cut(target.Place, address, flow.Source, trace);
            }

            // Packets from a node to another machine that is not a Pod get the node's address, as kindnet masquerades them.
            var arriving = target.NodeName == flow.Node
                ? flow
                : new Flow(sandboxes.OfNode(flow.Node)?.Address ?? flow.Source, target.NodeName, FlowOrigin.Elsewhere);
            return EnterNode(target, arriving, address, port, protocol, trace);
        }

        var source = flow.Origin == FlowOrigin.Node ? SourceOf(flow.Node, target) : client.Address;
        return Arrive(flow, target, target.ListenerOn(port, protocol), (address, port, protocol), source, trace);
    }

    private Connection EnterNode(Sandbox node, in Flow flow, string address, int port, TransportProtocol protocol, RequestTrace? trace)
    {
        if (node.State == NetworkState.Off)
        {
            return Arrive(flow, node, null, (address, port, protocol), flow.Source, trace);
        }

        if (proxy.DecideNodePort(flow, port, protocol) is { } decision)
        {
            return Through(decision, flow, address, port, protocol, trace);
        }

        if (sandboxes.AtHostPort(node.NodeName, port, protocol) is var (pod, podPort))
        {
            var source = flow.Origin == FlowOrigin.Node ? SourceOf(flow.Node, pod) : flow.Source;
            return Arrive(flow, pod, pod.ListenerOn(podPort, protocol), (pod.Address, podPort, protocol), source, trace);
        }

        var listener = node.ListenerOn(port, protocol) ?? health.ListenerOn(node.NodeName, port, protocol);
        return Arrive(flow, node, listener, (address, port, protocol), flow.Source, trace);
    }

    private Connection Through(
        ProxyDecision decision, in Flow flow, string address, int port, TransportProtocol protocol, RequestTrace? trace)
    {
        var service = decision.Rules.Place;
        switch (decision.Verdict)
        {
            case ProxyVerdict.NoRule:
                trace?.Add(HopKind.ServiceProxy, TimeSpan.Zero, service, "the Service has no port for {0}:{3}", address, number: port);
                return Dropped(flow, null, (address, port, protocol), flow.Source, trace) ?? Nobody(service, address, flow.Source, trace);
            case ProxyVerdict.Reject:
                trace?.End(HopKind.ServiceProxy, TimeSpan.Zero, service, "{0}:{3} has no endpoints: rejected", address, port);
                return new Connection(ConnectionOutcome.Refused, null, flow.Source);
            case ProxyVerdict.Drop:
                trace?.End(
                    HopKind.ServiceProxy,
                    TimeSpan.Zero,
                    service,
                    "{0}:{3} has no endpoint for this traffic: packets are dropped",
                    address,
                    port);
                return new Connection(ConnectionOutcome.TimedOut, null, flow.Source);
        }

        var endpoint = decision.Endpoint!;
        trace?.Add(
            HopKind.ServiceProxy, TimeSpan.Zero, service, "{0}:{3} to {1}:{4}, one of {5} endpoints",
            address, endpoint.Address, null, port, endpoint.Port, decision.Port!.UsableEndpoints.Count);
        if (sandboxes.At(endpoint.Address) is not { } target)
        {
            var gone = NetworkPlace.Other(endpoint.Address);
            trace?.Add(HopKind.Sandbox, TimeSpan.Zero, gone, "the Pod is gone, but the rules still include it");
            return Dropped(flow, null, (endpoint.Address, endpoint.Port, protocol), flow.Source, trace)
                ?? Nobody(gone, endpoint.Address, flow.Source, trace);
        }

        // A Pod that reaches itself through a Service is masqueraded: otherwise its reply would bypass the node.
        var isMasqueraded = decision.IsMasqueraded || endpoint.Address == flow.Source;
        var seen = isMasqueraded ? SourceOf(flow.Node, target) : flow.Source;
        return Arrive(flow, target, target.ListenerOn(endpoint.Port, protocol), (endpoint.Address, endpoint.Port, protocol), seen, trace);
    }

    /// <summary>
    /// A packet to an unassigned address leaves through the network's gateway, which refuses it at once if it has no route out. The
    /// gateways of many clouds drop it instead, so that the client waits. This one behaves like that of the recordings (src/README.md).
    /// </summary>
    private static Connection Nobody(NetworkPlace place, string address, string source, RequestTrace? trace)
    {
        trace?.End(HopKind.Sandbox, TimeSpan.Zero, place, "no machine has the address {0}: the gateway refuses", address);
        return new Connection(ConnectionOutcome.Refused, null, source);
    }

    /// <summary>
    /// The source address of a node's own packets to the target: its end of the Pod network for its own Pods, otherwise its own address.
    /// </summary>
    private string SourceOf(string node, Sandbox target)
    {
        var own = sandboxes.OfNode(node)?.Address ?? string.Empty;
        var isNear = !target.IsOfNode && target.NodeName == node;
        return isNear ? target.Address[..(target.Address.LastIndexOf('.') + 1)] + "1" : own;
    }

    /// <summary>Whether either of two different nodes is cut off from the network.</summary>
    private bool IsCut(string one, string other) =>
        one != other && (sandboxes.OfNode(one)?.State == NetworkState.CutOff || sandboxes.OfNode(other)?.State == NetworkState.CutOff);

    private static Connection Cut(NetworkPlace place, string address, string source, RequestTrace? trace)
    {
        trace?.End(HopKind.Sandbox, TimeSpan.Zero, place, "a node on the way is cut off from the network: no route to {0}", address);
        return new Connection(ConnectionOutcome.Unreachable, null, source);
    }

    /// <summary>The result if NetworkPolicies drop a packet that kube-proxy has forwarded; null when they let it pass.</summary>
    /// <param name="target">The sandbox that has the address; null for none.</param>
    /// <param name="source">The source address as the target sees it.</param>
    private Connection? Dropped(
        in Flow flow, Sandbox? target, (string Address, int Port, TransportProtocol Protocol) to, string source, RequestTrace? trace)
    {
        var isNear = target?.NodeName == flow.Node;
        if (policies.AreNone || (isNear && (target!.IsOfNode || flow.Origin == FlowOrigin.Node)))
        {
            // Policies never restrict traffic between a node and what runs on it.
            return null;
        }

        var sender = flow.Origin == FlowOrigin.Pod ? sandboxes.At(flow.Source) : null;
        if (sender is not null && ReferenceEquals(sender, target))
        {
            return null;
        }

        var pod = target is { IsOfNode: false } ? target : null;
        var packet = new PolicyPacket(sender, flow.Source, pod, to.Address, to.Port, to.Protocol);
        if (policies.EgressRefusal(packet) is { } keeping)
        {
            trace?.End(HopKind.Sandbox, TimeSpan.Zero, sender!.Place, "{0}",
                $"isolated by NetworkPolicy {keeping}, and no rule allows egress to {to.Address}:{to.Port}: dropped");
            return new Connection(ConnectionOutcome.TimedOut, null, source);
        }

        // The target's node sees the source address as rewritten by the other node.
        packet = isNear || source == flow.Source ? packet : packet with { From = null, Source = source };
        if (policies.IngressRefusal(packet) is not { } shutting)
        {
            return null;
        }

        trace?.End(HopKind.Sandbox, TimeSpan.Zero, pod!.Place, "{0}",
            $"isolated by NetworkPolicy {shutting}, and no rule allows {packet.Source} to reach port {to.Port}: dropped");
        return new Connection(ConnectionOutcome.TimedOut, null, source);
    }

    /// <param name="flow">The flow as it leaves its node.</param>
    private Connection Arrive(
        in Flow flow, Sandbox target, IListener? listener, (string Address, int Port, TransportProtocol Protocol) to, string source,
            RequestTrace? trace)
    {
        var (place, address, port) = (target.Place, to.Address, to.Port);
        if (Dropped(flow, target, to, source, trace) is { } dropped)
        {
            return dropped;
        }

        if (IsCut(flow.Node, target.NodeName))
        {
            return Cut(place, address, source, trace);
        }

        switch (sandboxes.OfNode(target.NodeName)?.State)
        {
            case NetworkState.Off:
                trace?.End(HopKind.Sandbox, TimeSpan.Zero, place, "its node is off: no route to {0}", address);
                return new Connection(ConnectionOutcome.Unreachable, null, source);
            case NetworkState.Frozen when listener is not null:
                trace?.End(
                    HopKind.Port,
                    TimeSpan.Zero,
                    place,
                    "its node is paused: {0}:{3} accepts, but does not answer",
                    address,
                    number: port);
                return new Connection(ConnectionOutcome.Silent, null, source);
        }

        if (listener is not null)
        {
            trace?.Add(HopKind.Port, TimeSpan.Zero, place, "{0}:{3} accepts", address, number: port);
            return new Connection(ConnectionOutcome.Answered, listener, source);
        }

        trace?.End(HopKind.Port, TimeSpan.Zero, place, "nothing listens on {0}:{3}: refused", address, port);
        return new Connection(ConnectionOutcome.Refused, null, source);
    }
}
