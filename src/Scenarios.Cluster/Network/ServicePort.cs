using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Network;

/// <summary>One port of a Service with the endpoints behind it, as kube-proxy has programmed it.</summary>
/// <param name="Name">Empty for the only port of a Service.</param>
internal sealed record ServicePort(string Name, TransportProtocol Protocol, int Port, int NodePort, IReadOnlyList<Endpoint> Endpoints)
{
    private readonly Endpoint[] _usable = Usable(Endpoints);

    /// <summary>Those that new connections go to: the ready ones; where there are none, those that end but still serve.</summary>
    public IReadOnlyList<Endpoint> UsableEndpoints => _usable;

    private static Endpoint[] Usable(IReadOnlyList<Endpoint> endpoints)
    {
        var ready = endpoints.Where(endpoint => endpoint.IsReady).ToArray();
        return ready.Length > 0 ? ready : [.. endpoints.Where(endpoint => endpoint.IsServing)];
    }
}
