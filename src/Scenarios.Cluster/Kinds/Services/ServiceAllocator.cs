using System.Globalization;
using Scenarios.Api.Requests;
using Scenarios.Api.Validation;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Kernel.Randomness;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Services;

/// <summary>
/// Allocates cluster IPs and node ports to Services, and releases them (kubernetes, registry/core/service/storage/alloc.go).
/// </summary>
internal sealed class ServiceAllocator(ObjectStore store, SeededRandom random)
{
    private const string Headless = "None";

    private AddressRange? _addresses;
    private PortRange? _ports;

    // The ports that the current write has taken.
    private readonly List<long> _taken = [];

    private AddressRange Addresses => _addresses ?? Load().Addresses;

    private PortRange Ports => _ports ?? Load().Ports;

    /// <summary>The Service with everything allocated, or the refusal of a requested value.</summary>
    /// <param name="previous">A non-existent Service on create.</param>
    public ApiResult<ObjectValue> Allocate(Service item, Service previous)
    {
        var spec = item.Spec;
        if (spec.Type == ServiceType.ExternalName)
        {
            Release(previous);
            return item.Tree;
        }

        if (!previous.Exists && spec.ClusterIPs.Count == 0 && spec.ClusterIP.Length > 0)
        {
            spec = spec with { ClusterIPs = [spec.ClusterIP] };
        }

        if (ServiceFamilies.Faults(spec) is { Count: > 0 } faults)
        {
            return ApiErrors.Invalid(KnownResources.Services, item.Name, faults);
        }

        _taken.Clear();
        var address = spec.ClusterIP;
        if (address.Length == 0)
        {
            address = Addresses.TakeAny(random) ?? string.Empty;
            if (address.Length == 0)
            {
                return ApiErrors.InternalError("failed to allocate a serviceIP: range is full");
            }
        }
        else if (address != Headless && !HasAddress(previous) && Addresses.Take(address) is { } fault)
        {
            var message = $"Invalid value: []string{{\"{address}\"}}: failed to allocate IP {address}: {fault}";
            return ApiErrors.Invalid(
                KnownResources.Services,
                item.Name,
                [new StatusCause("FieldValueInvalid", message, "spec.clusterIPs")]);
        }

        spec = ServiceFamilies.Complete(spec with { ClusterIP = address, ClusterIPs = [address] });
        spec = WithNodePorts(item, previous, spec, out var refusal);
        refusal ??= WithHealthPort(item, previous, ref spec);
        if (refusal is not null)
        {
            _taken.ForEach(Ports.Release);
            if (address != previous.Spec.ClusterIP)
            {
                Addresses.Release(address);
            }

            return refusal;
        }

        ReleaseUnused(previous.Spec, spec);
        return (item with { Spec = spec }).Tree;
    }

    /// <summary>Undoes the allocations of a write that is not stored: releases what it took, and takes again what it released.</summary>
    /// <param name="previous">A non-existent Service on create.</param>
    public void GiveBack(Service item, Service previous)
    {
        // A cluster IP that was requested but not allocated to this Service may belong to another one.
        var isAsked = HasAddress(previous) || item.Spec.Type == ServiceType.ExternalName;
        Release(isAsked ? item with { Spec = item.Spec with { ClusterIP = previous.Spec.ClusterIP } } : item);
        Hold(Addresses, Ports, previous.Spec);
    }

    public void Release(Service item)
    {
        Addresses.Release(item.Spec.ClusterIP);
        foreach (var port in item.Spec.Ports)
        {
            Ports.Release(port.NodePort);
        }

        Ports.Release(item.Spec.HealthCheckNodePort);
    }

    /// <summary>Allocates the port where a load balancer asks each node whether it has endpoints.</summary>
    private ApiStatus? WithHealthPort(Service item, Service previous, ref ServiceSpec spec)
    {
        if (!ServiceNeeds.HealthPort(spec)
            || (spec.HealthCheckNodePort > 0 && spec.HealthCheckNodePort == previous.Spec.HealthCheckNodePort))
        {
            return null;
        }

        if (ServiceNeeds.HealthPort(previous.Spec))
        {
            return ApiErrors.Invalid(
                KnownResources.Services, item.Name, [FieldFault.Forbidden("spec.healthCheckNodePort", "field is immutable")]);
        }

        if (spec.HealthCheckNodePort == 0)
        {
            spec = spec with { HealthCheckNodePort = TakeAnyPort() };
            return spec.HealthCheckNodePort > 0
                ? null
                : ApiErrors.InternalError("failed to allocate a HealthCheck NodePort 0: range is full");
        }

        return TakePort(spec.HealthCheckNodePort) is { } fault
            ? ApiErrors.InternalError($"failed to allocate requested HealthCheck NodePort {spec.HealthCheckNodePort}: {fault}")
            : null;
    }

    // A Service that has an address keeps it; a request for another one is refused.
    private static bool HasAddress(Service previous) => previous.Exists && previous.Spec.ClusterIP.Length > 0;

    /// <summary>Releases what the Service had and no longer has.</summary>
    private void ReleaseUnused(ServiceSpec previous, ServiceSpec spec)
    {
        foreach (var port in previous.Ports)
        {
            if (port.NodePort > 0 && !spec.Ports.Any(other => other.NodePort == port.NodePort))
            {
                Ports.Release(port.NodePort);
            }
        }

        if (previous.HealthCheckNodePort != spec.HealthCheckNodePort)
        {
            Ports.Release(previous.HealthCheckNodePort);
        }
    }

    private ServiceSpec WithNodePorts(Service item, Service previous, ServiceSpec spec, out ApiStatus? refusal)
    {
        refusal = null;
        if (!ServiceNeeds.NodePorts(spec))
        {
            return spec;
        }

        // Ports of a new Service with the same number share a node port, whatever their protocols.
        var given = new Dictionary<long, long>();
        var ports = spec.Ports;
        for (var index = 0; index < ports.Count; index++)
        {
            var (number, port) = (ports[index].NodePort, ports[index].Port);
            var known = previous.Exists ? 0 : given.GetValueOrDefault(port);
            if ((number == 0 && !ServiceNeeds.NewNodePorts(spec)) || (number != 0 && number == known))
            {
                continue;
            }

            var asked = number != 0 || known > 0 || previous.Exists ? number : Asked(ports, port);
            if (asked != 0 && !IsHeld(previous, given, asked) && TakePort(asked) is { } fault)
            {
                var field = string.Create(CultureInfo.InvariantCulture, $"spec.ports[{index}].nodePort");
                refusal = ApiErrors.Invalid(KnownResources.Services, item.Name,
                    [new StatusCause("FieldValueInvalid", $"Invalid value: {asked}: {fault}", field)]);
                return spec;
            }

            number = asked > 0 ? asked : known;
            number = number > 0 ? number : TakeAnyPort();
            if (number == 0)
            {
                refusal = ApiErrors.InternalError("failed to allocate a nodePort: range is full");
                return spec;
            }

            given.TryAdd(port, number);
            ports = ports.WithItem(index, ports[index] with { NodePort = number });
        }

        return spec with { Ports = ports };
    }

    // An update may repeat a node port that the Service already has, also for another protocol.
    private static bool IsHeld(Service previous, Dictionary<long, long> given, long number) => previous.Exists
        && (previous.Spec.Ports.Any(port => port.NodePort == number) || given.ContainsValue(number));

    private static long Asked(ViewList<ServicePort> ports, long number) =>
        ports.FirstOrDefault(port => port.Port == number && port.NodePort > 0).NodePort;

    // Loaded only when a Service is written, so that other clusters need not read all Services.
    private (AddressRange Addresses, PortRange Ports) Load()
    {
        _addresses = new AddressRange();
        _ports = new PortRange();
        foreach (var item in store.Of(KnownResources.Services).InOrder(string.Empty))
        {
            Hold(_addresses, _ports, Service.Of(item).Spec);
        }

        return (_addresses, _ports);
    }

    // Values that are already taken stay taken.
    private static void Hold(AddressRange addresses, PortRange ports, ServiceSpec spec)
    {
        addresses.Take(spec.ClusterIP);
        foreach (var port in spec.Ports)
        {
            ports.Take(port.NodePort);
        }

        ports.Take(spec.HealthCheckNodePort);
    }

    private string? TakePort(long port)
    {
        var fault = Ports.Take(port);
        if (fault is null)
        {
            _taken.Add(port);
        }

        return fault;
    }

    /// <returns>0 if all are taken.</returns>
    private long TakeAnyPort()
    {
        var port = Ports.TakeAny(random) ?? 0;
        _taken.Add(port);
        return port;
    }
}
