namespace Scenarios.Cluster.Sandboxes;

/// <summary>The transport protocols of ports. No program here speaks SCTP, so nothing ever answers on such a port.</summary>
public enum TransportProtocol
{
    Tcp,
    Udp,
    Sctp,
}
