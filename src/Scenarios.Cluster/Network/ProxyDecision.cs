namespace Scenarios.Cluster.Network;

/// <summary>What the proxy's rules do with a new connection.</summary>
/// <param name="Port">Null where the Service has no such port.</param>
/// <param name="Endpoint">Null where the connection is rejected for want of endpoints.</param>
/// <param name="IsUnknownPort">The Service has no such port: no rule catches the connection.</param>
internal readonly record struct ProxyDecision(ServiceRules Rules, ServicePort? Port, Endpoint? Endpoint, bool IsUnknownPort);
