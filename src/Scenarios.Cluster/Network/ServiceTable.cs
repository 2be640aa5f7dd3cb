using Scenarios.Api.Objects;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Components;
using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Network;

/// <summary>
/// All Services with their endpoints, found by virtual address, by node port and by name. Follows the API through watches, so it lags
/// behind by their latency; a change costs the one Service it concerns. One table stands for the rules on every node.
/// </summary>
internal sealed class ServiceTable
{
    private const string ByService = "service name";

    private readonly Informer _services;
    private readonly Informer _slices;
    private readonly Dictionary<string, ServiceRules> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ServiceRules> _byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Port, TransportProtocol Protocol), ServiceRules> _byNodePort = [];

    public ServiceTable(ComponentContext context)
    {
        _services = context.Informers.Of(KnownResources.Services);
        _slices = context.Informers.Of(KnownResources.EndpointSlices);
        _slices.AddIndex(ByService, KeyOf);
        foreach (var service in _services.InOrder())
        {
            Refresh(service.Namespace, service.Name);
        }

        _services.Subscribe(change => Refresh(change.Object.Namespace, change.Object.Name));
        _slices.Subscribe(change => Refresh(change.Object.Namespace, (change.Object.Labels["kubernetes.io/service-name"] as Scenarios.Api.Tree.StringValue)?.Text ?? string.Empty));
    }

    public ServiceRules? ByAddress(string address) => _byAddress.GetValueOrDefault(address);

    public ServiceRules? ByNodePort(int port, TransportProtocol protocol) => _byNodePort.GetValueOrDefault((port, protocol));

    public ServiceRules? ByName(string @namespace, string name) => _byName.GetValueOrDefault($"{@namespace}/{name}");

    /// <summary>All of them, ordered by namespace and name. Costs a sort.</summary>
    public IEnumerable<ServiceRules> InOrder() => _byName.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value);

    public bool HasNamespace(string @namespace) => _services.CountIndexed(Informer.ByNamespace, @namespace) > 0;

    private static string KeyOf(ApiObject slice) =>
        slice.Labels["kubernetes.io/service-name"] is Scenarios.Api.Tree.StringValue name ? $"{slice.Namespace}/{name.Text}" : string.Empty;

    private void Refresh(string @namespace, string name)
    {
        var key = $"{@namespace}/{name}";
        if (_byName.Remove(key, out var old))
        {
            Forget(old);
        }

        if (_services.Find(@namespace, name) is { } service)
        {
            var rules = ServiceRules.Of(service, [.. _slices.Indexed(ByService, key)]);
            _byName.Add(key, rules);
            if (rules.HasClusterAddress)
            {
                _byAddress[rules.ClusterAddress] = rules;
            }

            foreach (var port in rules.Ports.Where(port => port.NodePort > 0))
            {
                _byNodePort[(port.NodePort, port.Protocol)] = rules;
            }
        }
    }

    private void Forget(ServiceRules old)
    {
        if (_byAddress.TryGetValue(old.ClusterAddress, out var known) && ReferenceEquals(known, old))
        {
            _byAddress.Remove(old.ClusterAddress);
        }

        foreach (var port in old.Ports)
        {
            if (_byNodePort.TryGetValue((port.NodePort, port.Protocol), out var other) && ReferenceEquals(other, old))
            {
                _byNodePort.Remove((port.NodePort, port.Protocol));
            }
        }
    }
}
