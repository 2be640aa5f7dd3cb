namespace Scenarios.Cluster.Network.Services;

/// <summary>A Pod that serves a port of a Service, from its EndpointSlice.</summary>
/// <param name="Address">Its IPv4 address.</param>
/// <param name="Port">The port it listens on.</param>
/// <param name="IsReady">Whether new connections go to it.</param>
/// <param name="IsServing">Whether it can still answer while it terminates.</param>
/// <param name="IsTerminating">Whether its Pod is being deleted.</param>
/// <param name="NodeName">The node it runs on; empty when not stated.</param>
/// <param name="Hostname">Its name within a headless Service; empty when it has none.</param>
internal sealed record Endpoint(
    string Address, int Port, bool IsReady, bool IsServing, bool IsTerminating, string NodeName, string Hostname);
