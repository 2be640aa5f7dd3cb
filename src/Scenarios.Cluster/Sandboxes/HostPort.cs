namespace Scenarios.Cluster.Sandboxes;

/// <summary>A port of a node that leads to a port of a Pod on it.</summary>
/// <param name="Number">The node's port.</param>
/// <param name="ContainerPort">The Pod's port.</param>
public sealed record HostPort(int Number, TransportProtocol Protocol, int ContainerPort);
