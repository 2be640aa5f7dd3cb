using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel;
using Scenarios.Kernel.Randomness;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using EndpointSlice = Scenarios.Objects.Views.Discovery.EndpointSlice;
using Namespace = Scenarios.Objects.Views.Core.Namespace;
using Service = Scenarios.Objects.Views.Core.Service;

namespace Scenarios.Cluster.Network.Services;

/// <summary>
/// All Services with their endpoints, found by virtual address, by node port and by name. Follows the API through watches, so it lags
/// behind by their latency; a change updates only its own Service. One table represents the rules on every node.
/// </summary>
internal sealed class ServiceTable
{
    private const string ByService = "service name";

    /// <summary>
    /// How long kube-proxy takes from a change of endpoints to updated rules: a watch event and an iptables-restore. Until then requests go
    /// where they went before, even to Pods that have stopped.
    /// </summary>
    private static readonly TimeSpan ShortestSync = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestSync = TimeSpan.FromMilliseconds(80);

    private readonly Simulation _simulation;
    private readonly SeededRandom _random;
    private readonly Informer<Service> _services;
    private readonly Informer<EndpointSlice> _slices;
    private readonly Informer<Namespace> _namespaces;
    private readonly Dictionary<string, Entry> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> _byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> _byExternalAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Port, TransportProtocol Protocol), Entry> _byNodePort = [];
    private readonly Dictionary<int, Entry> _byHealthPort = [];

    public ServiceTable(ComponentContext context)
    {
        _simulation = context.Simulation;
        _random = _simulation.Random("kube-proxy");
        _services = context.Informers.Of<Service>();
        _slices = context.Informers.Of<EndpointSlice>();
        _namespaces = context.Informers.Of<Namespace>();
        _slices.AddIndex(ByService, KeyOf);
        foreach (var service in _services.InOrder())
        {
            Refresh(service);
            Changed = service.CreationTimestamp is { } created && created > Changed ? created : Changed;
        }

        _services.Subscribe(OnService);
        _slices.Subscribe(OnSlice);
        _namespaces.Subscribe(_ => Version++);
    }

    /// <summary>When a Service or its endpoints last changed.</summary>
    public DateTimeOffset Changed { get; private set; }

    /// <summary>Incremented with each change: what was derived at one version is valid until the next.</summary>
    public long Version { get; private set; }

    public ServiceRules? ByAddress(string address) => RulesOf(_byAddress.GetValueOrDefault(address));

    public ServiceRules? ByNodePort(int port, TransportProtocol protocol) =>
        RulesOf(_byNodePort.GetValueOrDefault((port, protocol)));

    /// <summary>The Service that serves this port of an address other than its virtual one.</summary>
    public ServiceRules? ByExternalAddress(string address, int port, TransportProtocol protocol)
    {
        if (_byExternalAddress.Count == 0 || !_byExternalAddress.TryGetValue(address, out var entries))
        {
            return null;
        }

        return RulesOf(entries.Find(entry => entry.Service.Spec.Ports.Any(item => item.Port == port
            && ServiceRules.ProtocolOf(item.Protocol) == protocol)));
    }

    /// <summary>The Service whose health is reported on this port of every node.</summary>
    public ServiceRules? ByHealthPort(int port) =>
        RulesOf(_byHealthPort.GetValueOrDefault(port)) is { HealthCheckPort: > 0 } rules ? rules : null;

    /// <summary>
    /// The Service of type LoadBalancer that is reached at this port of the machine outside the cluster, if it was given that machine's
    /// name, localhost.
    /// </summary>
    public ServiceRules? ByLocalhostPort(int port)
    {
        foreach (var (_, entry) in _byName.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            var service = entry.Service;
            if (service.Status.LoadBalancer.Ingress.Any(static ingress => ingress.Hostname == "localhost")
                && service.Spec.Ports.Any(item => item.Port == port))
            {
                return RulesOf(entry);
            }
        }

        return null;
    }

    public ServiceRules? ByName(string @namespace, string name) =>
        RulesOf(_byName.GetValueOrDefault($"{@namespace}/{name}"));

    /// <summary>All Services, ordered by namespace and name. Costs a sort.</summary>
    public IEnumerable<ServiceRules> InOrder() =>
        _byName.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => RulesOf(pair.Value)!);

    public bool HasNamespace(string @namespace) => _namespaces.Find(string.Empty, @namespace) is not null;

    private static string KeyOf(EndpointSlice slice) =>
        slice.Labels["kubernetes.io/service-name"] is { } name ? $"{slice.Namespace}/{name}" : string.Empty;

    private void OnService(InformerChange<Service> change)
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

    private void OnSlice(InformerChange<EndpointSlice> change)
    {
        Changed = _simulation.Now;
        Version++;
        if (_byName.TryGetValue(KeyOf(change.Object), out var entry) && entry.Rules is not null && !entry.IsStale)
        {
            entry.IsStale = true;
            _simulation.Schedule(_random.Between(ShortestSync, LongestSync), "kube-proxy: rules", entry.Forget, Activity.Background);
        }
    }

    private void Refresh(Service service)
    {
        var entry = new Entry(service);
        _byName[$"{service.Namespace}/{service.Name}"] = entry;
        if (service.Spec.ClusterIP is { Length: > 0 } address && address != "None")
        {
            _byAddress[address] = entry;
        }

        foreach (var port in NodePortsOf(service))
        {
            _byNodePort[port] = entry;
        }

        foreach (var external in ServiceRules.ExternalAddressesOf(service))
        {
            if (!_byExternalAddress.TryGetValue(external, out var entries))
            {
                _byExternalAddress[external] = entries = [];
            }

            entries.Add(entry);
        }

        if (service.Spec.HealthCheckNodePort is > 0 and var healthPort)
        {
            _byHealthPort[(int)healthPort] = entry;
        }
    }

    private void Forget(Entry old)
    {
        var address = old.Service.Spec.ClusterIP;
        if (_byAddress.TryGetValue(address, out var known) && ReferenceEquals(known, old))
        {
            _byAddress.Remove(address);
        }

        foreach (var external in ServiceRules.ExternalAddressesOf(old.Service))
        {
            if (_byExternalAddress.TryGetValue(external, out var entries) && entries.Remove(old) && entries.Count == 0)
            {
                _byExternalAddress.Remove(external);
            }
        }

        if (_byHealthPort.TryGetValue((int)old.Service.Spec.HealthCheckNodePort, out var healthy) && ReferenceEquals(healthy, old))
        {
            _byHealthPort.Remove((int)old.Service.Spec.HealthCheckNodePort);
        }

        foreach (var port in NodePortsOf(old.Service))
        {
            if (_byNodePort.TryGetValue(port, out var other) && ReferenceEquals(other, old))
            {
                _byNodePort.Remove(port);
            }
        }
    }

    /// <summary>Created on demand, because most changes happen unnoticed between two requests.</summary>
    private ServiceRules? RulesOf(Entry? entry) =>
        entry is null
            ? null
            : entry.Rules ??= ServiceRules.Of(
                entry.Service,
                [.. _slices.Indexed(ByService, $"{entry.Service.Namespace}/{entry.Service.Name}")]);

    private static IEnumerable<(int Port, TransportProtocol Protocol)> NodePortsOf(Service service)
    {
        foreach (var port in service.Spec.Ports)
        {
            if (port.NodePort > 0)
            {
                yield return ((int)port.NodePort, ServiceRules.ProtocolOf(port.Protocol));
            }
        }
    }

    private sealed class Entry(Service service)
    {
        public Service Service => service;

        public ServiceRules? Rules { get; set; }

        /// <summary>Whether the endpoints have changed and the rules are still to follow.</summary>
        public bool IsStale { get; set; }

        public void Forget() => (Rules, IsStale) = (null, false);
    }
}
