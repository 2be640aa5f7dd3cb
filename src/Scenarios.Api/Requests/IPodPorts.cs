namespace Scenarios.Api.Requests;

/// <summary>A connection to the ports of a running Pod: the <c>portforward</c> subresource. Owned by the client.</summary>
public interface IPodPorts
{
    /// <summary>Opens a connection to a port in the Pod's network. The connection tells whether anything listens there.</summary>
    /// <param name="port">1 to 65535.</param>
    IForwardedConnection Connect(int port);
}
