using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel;

namespace Scenarios.Cluster.Network;

/// <summary>
/// All Services with their endpoints, found by virtual address, by node port and by name. Follows the API through watches, so it lags
/// behind by their latency; a change costs the one Service it concerns. One table stands for the rules on every node.
/// </summary>
internal sealed class ServiceTable
{
    private const string ByService = "service name";

    private readonly Simulation _simulation;
    private readonly Informer _services;
    private readonly Informer _slices;
    private readonly Dictionary<string, Entry> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> _byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Port, TransportProtocol Protocol), Entry> _byNodePort = [];

    public ServiceTable(ComponentContext context)
    {
        _simulation = context.Simulation;
        _services = context.Informers.Of(KnownResources.Services);
        _slices = context.Informers.Of(KnownResources.EndpointSlices);
        _slices.AddIndex(ByService, KeyOf);
        foreach (var service in _services.InOrder())
        {
            Refresh(service);
            Changed = service.CreationTimestamp is { } created && created > Changed ? created : Changed;
        }

        _services.Subscribe(OnService);
        _slices.Subscribe(OnSlice);
    }

    /// <summary>When a Service or its endpoints last changed.</summary>
    public DateTimeOffset Changed { get; private set; }

    /// <summary>Counts the changes: what was derived at one version holds until the next.</summary>
    public long Version { get; private set; }

    public ServiceRules? ByAddress(string address) => RulesOf(_byAddress.GetValueOrDefault(address));

    public ServiceRules? ByNodePort(int port, TransportProtocol protocol) =>
        RulesOf(_byNodePort.GetValueOrDefault((port, protocol)));

    public ServiceRules? ByName(string @namespace, string name) =>
        RulesOf(_byName.GetValueOrDefault($"{@namespace}/{name}"));

    /// <summary>All of them, ordered by namespace and name. Costs a sort.</summary>
    public IEnumerable<ServiceRules> InOrder() => _byName.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => RulesOf(pair.Value)!);

    public bool HasNamespace(string @namespace) => _services.CountIndexed(Informer.ByNamespace, @namespace) > 0;

    private static string KeyOf(ApiObject slice) =>
        slice.Labels["kubernetes.io/service-name"] is StringValue name ? $"{slice.Namespace}/{name.Text}" : string.Empty;

    private void OnService(InformerChange change)
    {
        Changed = _simulation.Now;
        Version++;
        if (_byName.Remove(change.Key.ToString(), out var old))
        {
            Forget(old);
        }

        if (change.After is { } service)
        {
            Refresh(service);
        }
    }

    private void OnSlice(InformerChange change)
    {
        Changed = _simulation.Now;
        Version++;
        if (_byName.TryGetValue(KeyOf(change.Object), out var entry))
        {
            entry.Rules = null;
        }
    }

    private void Refresh(ApiObject service)
    {
        var entry = new Entry(service);
        _byName[$"{service.Namespace}/{service.Name}"] = entry;
        if (service.TextAt("spec", "clusterIP") is { Length: > 0 } address && address != "None")
        {
            _byAddress[address] = entry;
        }

        foreach (var port in NodePortsOf(service))
        {
            _byNodePort[port] = entry;
        }
    }

    private void Forget(Entry old)
    {
        var address = old.Service.TextAt("spec", "clusterIP");
        if (_byAddress.TryGetValue(address, out var known) && ReferenceEquals(known, old))
        {
            _byAddress.Remove(address);
        }

        foreach (var port in NodePortsOf(old.Service))
        {
            if (_byNodePort.TryGetValue(port, out var other) && ReferenceEquals(other, old))
            {
                _byNodePort.Remove(port);
            }
        }
    }

    /// <summary>Made when first asked for: most changes come and go between two requests.</summary>
    private ServiceRules? RulesOf(Entry? entry) =>
        entry is null ? null : entry.Rules ??= ServiceRules.Of(entry.Service, [.. _slices.Indexed(ByService, $"{entry.Service.Namespace}/{entry.Service.Name}")]);

    private static IEnumerable<(int Port, TransportProtocol Protocol)> NodePortsOf(ApiObject service)
    {
        foreach (var port in service.ListAt("spec", "ports"))
        {
            if (port.Find("nodePort") is IntegerValue { Integer: > 0 } number)
            {
                yield return ((int)number.Integer, port.Find("protocol") is StringValue { Text: "UDP" } ? TransportProtocol.Udp : TransportProtocol.Tcp);
            }
        }
    }

    private sealed class Entry(ApiObject service)
    {
        public ApiObject Service => service;

        public ServiceRules? Rules { get; set; }
    }
}
