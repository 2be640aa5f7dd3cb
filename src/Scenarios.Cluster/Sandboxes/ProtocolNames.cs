using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Sandboxes;

/// <summary>The names of protocols in objects.</summary>
internal static class ProtocolNames
{
    public static TransportProtocol Read(string name) => name switch
    {
        Protocol.UDP => TransportProtocol.Udp,
        Protocol.SCTP => TransportProtocol.Sctp,
        _ => TransportProtocol.Tcp,
    };

    public static string Of(TransportProtocol protocol) => protocol switch
    {
        TransportProtocol.Udp => Protocol.UDP,
        TransportProtocol.Sctp => Protocol.SCTP,
        _ => Protocol.TCP,
    };
}
