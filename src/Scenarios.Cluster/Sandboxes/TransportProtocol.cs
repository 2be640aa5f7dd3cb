namespace Scenarios.Cluster.Sandboxes;

/// <summary>The transport protocols of ports; SCTP is not simulated.</summary>
public enum TransportProtocol
{
    Tcp,
    Udp,
}
