using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Network;

/// <summary>Carries a connection from a client to a listener: proxy rules, routes, the port. Each decision goes into the trace.</summary>
internal sealed class Connector(SandboxTable sandboxes, Proxy proxy, OutsidePorts outside)
{
    public Connection Connect(NetworkClient client, string address, int port, TransportProtocol protocol, RequestTrace? trace)
    {
        if (address.StartsWith("127.", StringComparison.Ordinal) && client.Sandbox is { } own)
        {
            return Arrive(own, address, port, protocol, "127.0.0.1", trace);
        }

        if (client.Sandbox is null)
        {
            return ConnectFromOutside(client, address, port, protocol, trace);
        }

        if (proxy.Decide(client.Address, client.Sandbox.NodeName, address, port, protocol) is { } decision)
        {
            return Through(decision, client.Address, address, port, trace);
        }

        return Route(client, address, port, protocol, trace);
    }

    private Connection ConnectFromOutside(NetworkClient client, string address, int port, TransportProtocol protocol, RequestTrace? trace)
    {
        if (OutsidePorts.IsLocal(address))
        {
            return ArriveOutside(client, address, port, protocol, trace);
        }

        if (sandboxes.At(address) is { PodName.Length: 0 })
        {
            return Route(client, address, port, protocol, trace);
        }

        trace?.End(HopKind.Client, TimeSpan.Zero, client.Name, "no route to {0}: outside the cluster nobody knows Pod and Service "
            + "addresses", address);
        return new Connection(ConnectionOutcome.TimedOut, null, client.Address);
    }

    private Connection ArriveOutside(NetworkClient client, string address, int port, TransportProtocol protocol, RequestTrace? trace)
    {
        if (protocol == TransportProtocol.Tcp && outside.ListenerAt(address, port) is { } listener)
        {
            trace?.Add(HopKind.Port, TimeSpan.Zero, client.Name, "{0}:{3} accepts", address, number: port);
            return new Connection(ConnectionOutcome.Answered, listener, client.Address);
        }

        trace?.End(HopKind.Port, TimeSpan.Zero, client.Name, "nobody listens on {0}:{3}: refused", address, port);
        return new Connection(ConnectionOutcome.Refused, null, client.Address);
    }

    private Connection Route(NetworkClient client, string address, int port, TransportProtocol protocol, RequestTrace? trace)
    {
        if (sandboxes.At(address) is not { } target)
        {
            trace?.End(HopKind.Sandbox, TimeSpan.Zero, address, "nobody has this address: packets are lost");
            return new Connection(ConnectionOutcome.TimedOut, null, client.Address);
        }

        if (target.PodName.Length == 0 && proxy.DecideNodePort(client.Address, target.NodeName, port, protocol) is { } decision)
        {
            // Traffic that may leave for another node comes back the same way: its source becomes the node's address.
            var source = decision.Rules.IsLocalOutside ? client.Address : target.Address;
            return Through(decision, source, target.Address, port, trace);
        }

        return Arrive(target, address, port, protocol, client.Address, trace);
    }

    private Connection Through(ProxyDecision decision, string source, string address, int port, RequestTrace? trace)
    {
        var service = decision.Rules.Label;
        if (decision.IsUnknownPort)
        {
            trace?.End(HopKind.ServiceProxy, TimeSpan.Zero, service, "the Service has no port for {0}:{3}: packets are "
                + "lost", address, port);
            return new Connection(ConnectionOutcome.TimedOut, null, source);
        }

        if (decision.Endpoint is not { } endpoint)
        {
            trace?.End(HopKind.ServiceProxy, TimeSpan.Zero, service, "{0}:{3} has no endpoints: rejected", address, port);
            return new Connection(ConnectionOutcome.Refused, null, source);
        }

        trace?.Add(
            HopKind.ServiceProxy, TimeSpan.Zero, service, "{0}:{3} to {1}:{4}, one of {5} endpoints",
            address, endpoint.Address, null, port, endpoint.Port, decision.Port!.UsableEndpoints.Count);
        if (sandboxes.At(endpoint.Address) is not { } target)
        {
            trace?.End(HopKind.Sandbox, TimeSpan.Zero, endpoint.Address, "the Pod is gone and the rules do not know yet: packets are lost");
            return new Connection(ConnectionOutcome.TimedOut, null, source);
        }

        // A Pod that reaches itself through a Service is seen as its node's end of the Pod network.
        var seen = endpoint.Address == source ? endpoint.Address[..(endpoint.Address.LastIndexOf('.') + 1)] + "1" : source;
        return Arrive(target, endpoint.Address, endpoint.Port, decision.Port!.Protocol, seen, trace);
    }

    private static Connection Arrive(
        Sandbox target, string address, int port, TransportProtocol protocol, string source, RequestTrace? trace)
    {
        var place = target.Label;
        if (target.ListenerOn(port, protocol) is { } listener)
        {
            trace?.Add(HopKind.Port, TimeSpan.Zero, place, "{0}:{3} accepts", address, number: port);
            return new Connection(ConnectionOutcome.Answered, listener, source);
        }

        trace?.End(HopKind.Port, TimeSpan.Zero, place, "nobody listens on {0}:{3}: refused", address, port);
        return new Connection(ConnectionOutcome.Refused, null, source);
    }
}
