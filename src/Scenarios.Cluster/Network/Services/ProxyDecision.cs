namespace Scenarios.Cluster.Network.Services;

/// <summary>What the proxy's rules do with a new connection.</summary>
/// <param name="Port">Null when the Service has no such port.</param>
/// <param name="Endpoint">Null unless the connection is forwarded.</param>
/// <param name="IsMasqueraded">Whether the node's own address becomes the source.</param>
internal readonly record struct ProxyDecision(
    ServiceRules Rules,
    ServicePort? Port,
    Endpoint? Endpoint,
    ProxyVerdict Verdict,
    bool IsMasqueraded);
