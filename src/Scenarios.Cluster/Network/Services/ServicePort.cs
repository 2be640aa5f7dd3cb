using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Network.Services;

/// <summary>One port of a Service with the endpoints behind it, as kube-proxy has programmed it.</summary>
/// <param name="Name">Empty for the only port of a Service.</param>
internal sealed record ServicePort(string Name, TransportProtocol Protocol, int Port, int NodePort, IReadOnlyList<Endpoint> Endpoints)
{
    private readonly Endpoint[] _usable = Usable(Endpoints, onlyNode: null);
    private Dictionary<string, Endpoint[]>? _onNodes;

    /// <summary>The endpoints for new connections: the ready ones, or, if there are none, terminating ones that still serve.</summary>
    public IReadOnlyList<Endpoint> UsableEndpoints => _usable;

    /// <summary>
    /// The same for one node only. A node without ready endpoints uses its terminating ones, whatever other nodes have (kubernetes,
    /// pkg/proxy/topology.go).
    /// </summary>
    public IReadOnlyList<Endpoint> UsableOn(string node)
    {
        _onNodes ??= new Dictionary<string, Endpoint[]>(StringComparer.Ordinal);
        if (!_onNodes.TryGetValue(node, out var found))
        {
            _onNodes[node] = found = Usable(Endpoints, node);
        }

        return found;
    }

    private static Endpoint[] Usable(IReadOnlyList<Endpoint> endpoints, string? onlyNode)
    {
        var here = endpoints.Where(endpoint => onlyNode is null || endpoint.NodeName == onlyNode);
        var ready = here.Where(endpoint => endpoint.IsReady).ToArray();
        return ready.Length > 0 ? ready : [.. here.Where(endpoint => endpoint.IsServing && endpoint.IsTerminating)];
    }
}
