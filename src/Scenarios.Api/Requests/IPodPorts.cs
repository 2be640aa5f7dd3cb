namespace Scenarios.Api.Requests;

/// <summary>A connection to the ports of a running Pod: the <c>portforward</c> subresource. Owned by the client.</summary>
public interface IPodPorts
{
    /// <summary>Opens one connection to a port inside the Pod's network. Whether somebody listens there stands in the connection.</summary>
    /// <param name="port">1 to 65535.</param>
    IForwardedConnection Connect(int port);
}
