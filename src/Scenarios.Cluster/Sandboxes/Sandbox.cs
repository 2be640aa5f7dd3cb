namespace Scenarios.Cluster.Sandboxes;

/// <summary>
/// A Pod's network namespace: its address, its resolver's configuration, and the listeners on its ports. Created by the kubelet, read by
/// the network. All containers of a Pod share it.
/// </summary>
public sealed class Sandbox
{
    private static readonly SortedList<string, string> NoHosts = new(StringComparer.Ordinal);
    private (int Port, TransportProtocol Protocol, IListener Listener)[] _listeners = [];

    /// <summary>The Pod's namespace and name; empty for a node's own network.</summary>
    public required string Namespace { get; init; }

    public required string PodName { get; init; }

    public required string NodeName { get; init; }

    /// <summary>The Pod or node, as a place in traces.</summary>
    public NetworkPlace Place => field ??= PodName.Length > 0
        ? new NetworkPlace(NetworkPlaceKind.Pod, Namespace, PodName)
        : new NetworkPlace(NetworkPlaceKind.Node, string.Empty, NodeName);

    /// <summary>Its IPv4 address.</summary>
    public required string Address { get; init; }

    public required string Hostname { get; init; }

    public required DnsConfig Dns { get; init; }

    /// <summary>
    /// The node's own network, if the Pod uses it: addresses and ports are shared with the node, but the resolver's files are the Pod's
    /// own.
    /// </summary>
    public Sandbox? Host { get; init; }

    /// <summary>Whether this is a node's own network, or a Pod's that uses it.</summary>
    public bool IsOfNode => Host is not null || PodName.Length == 0;

    /// <summary>For a node's own network: whether it can be reached.</summary>
    public NetworkState State { get; set; }

    /// <summary>Ports of the node that lead to ports of the Pod (the CNI plugin portmap).</summary>
    public IReadOnlyList<HostPort> HostPorts { get; init; } = [];

    /// <summary>The entries of /etc/hosts that the Pod's spec adds, and its own name: name → address.</summary>
    public IReadOnlyDictionary<string, string> Hosts { get; init; } = NoHosts;

    /// <summary>The listener on the port, or null, which means that a connection is refused.</summary>
    public IListener? ListenerOn(int port, TransportProtocol protocol)
    {
        if (Host is not null)
        {
            return Host.ListenerOn(port, protocol);
        }

        foreach (var (listening, over, listener) in _listeners)
        {
            if (listening == port && over == protocol)
            {
                return listener;
            }
        }

        return null;
    }

    /// <summary>Binds the port; false when it is in use (EADDRINUSE).</summary>
    public bool TryListen(int port, TransportProtocol protocol, IListener listener)
    {
        if (Host is not null)
        {
            return Host.TryListen(port, protocol, listener);
        }

        if (ListenerOn(port, protocol) is not null)
        {
            return false;
        }

        _listeners = [.. _listeners, (port, protocol, listener)];
        return true;
    }

    /// <summary>Releases every port that this listener holds.</summary>
    public void Release(IListener listener)
    {
        Host?.Release(listener);
        _listeners = Array.FindAll(_listeners, entry => !ReferenceEquals(entry.Listener, listener));
    }

    /// <summary>Releases one port.</summary>
    public void Release(int port, TransportProtocol protocol, IListener listener)
    {
        Host?.Release(port, protocol, listener);
        _listeners = Array.FindAll(
            _listeners,
            entry => entry.Port != port || entry.Protocol != protocol || !ReferenceEquals(entry.Listener, listener));
    }
}
