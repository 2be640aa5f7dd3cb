using System.Globalization;
using Scenarios.Api.Requests;
using Scenarios.Api.Validation;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Kernel.Randomness;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Services;

/// <summary>
/// Gives Services their cluster IPs and node ports, and takes them back (kubernetes, registry/core/service/storage/alloc.go).
/// </summary>
internal sealed class ServiceAllocator(ObjectStore store, SeededRandom random)
{
    private const string Headless = "None";
    private static readonly TextList OneFamily = [IPFamily.IPv4];
    private static readonly TextList TwoFamilies = [IPFamily.IPv4, IPFamily.IPv6];

    private AddressRange? _addresses;
    private PortRange? _ports;

    private AddressRange Addresses => _addresses ?? Load().Addresses;

    private PortRange Ports => _ports ?? Load().Ports;

    /// <summary>The Service with everything allocated, or the refusal of a value that it asked for.</summary>
    /// <param name="previous">One that does not exist for a new Service.</param>
    public ApiResult<ObjectValue> Allocate(Service item, Service previous)
    {
        var spec = item.Spec;
        if (spec.Type == ServiceType.ExternalName)
        {
            Release(previous);
            return item.Tree;
        }

        if (FamilyFaults(spec) is { Count: > 0 } faults)
        {
            return ApiErrors.Invalid(KnownResources.Services, item.Name, faults);
        }

        var address = spec.ClusterIP;
        if (address.Length == 0)
        {
            address = Addresses.TakeAny(random) ?? string.Empty;
            if (address.Length == 0)
            {
                return ApiErrors.InternalError("failed to allocate a serviceIP: range is full");
            }
        }
        else if (address != Headless && previous.Spec.ClusterIP != address && Addresses.Take(address) is { } fault)
        {
            var message = $"Invalid value: []string{{\"{address}\"}}: failed to allocate IP {address}: {fault}";
            return ApiErrors.Invalid(KnownResources.Services, item.Name, [new StatusCause("FieldValueInvalid", message, "spec.clusterIPs")]);
        }

        spec = WithFamilies(spec with { ClusterIP = address, ClusterIPs = [address] });
        spec = WithNodePorts(item, previous, spec, out var refusal);
        refusal ??= WithHealthPort(item, previous, ref spec);
        if (refusal is not null)
        {
            return refusal;
        }

        ReleaseUnused(previous.Spec, spec);
        return (item with { Spec = spec }).Tree;
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

    /// <summary>The cluster has IPv4 only. A headless Service whose endpoints somebody else writes may have any families.</summary>
    private static List<StatusCause> FamilyFaults(ServiceSpec spec)
    {
        var faults = new List<StatusCause>();
        if (spec.ClusterIP == Headless && spec.Selector.Count == 0)
        {
            return faults;
        }

        if (spec.IpFamilyPolicy == IPFamilyPolicy.RequireDualStack)
        {
            faults.Add(FieldFault.Invalid("spec.ipFamilyPolicy", spec.IpFamilyPolicy, "this cluster is not configured for dual-stack services"));
        }

        for (var index = 0; index < spec.IpFamilies.Count; index++)
        {
            if (spec.IpFamilies[index] is var family && family != IPFamily.IPv4)
            {
                var path = string.Create(CultureInfo.InvariantCulture, $"spec.ipFamilies[{index}]");
                faults.Add(FieldFault.Invalid(path, family, "not configured on this cluster"));
            }
        }

        return faults;
    }

    /// <summary>Where a load balancer asks each node whether it has endpoints.</summary>
    private ApiStatus? WithHealthPort(Service item, Service previous, ref ServiceSpec spec)
    {
        if (!ServiceNeeds.HealthPort(spec) || (spec.HealthCheckNodePort > 0 && spec.HealthCheckNodePort == previous.Spec.HealthCheckNodePort))
        {
            return null;
        }

        if (spec.HealthCheckNodePort == 0)
        {
            spec = spec with { HealthCheckNodePort = Ports.TakeAny(random) };
            return null;
        }

        return Ports.Take(spec.HealthCheckNodePort) is { } fault
            ? ApiErrors.InternalError($"failed to allocate requested HealthCheck NodePort {spec.HealthCheckNodePort}: {fault}")
            : null;
    }

    /// <summary>What the Service had and has no more is free for others.</summary>
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

    private static ServiceSpec WithFamilies(ServiceSpec spec)
    {
        var isDual = spec.ClusterIP == Headless && spec.Selector.Count == 0 && spec.IpFamilyPolicy is null;
        return spec with
        {
            IpFamilies = spec.IpFamilies.Count > 0 ? spec.IpFamilies : isDual ? TwoFamilies : OneFamily,
            IpFamilyPolicy = spec.IpFamilyPolicy ?? (isDual ? IPFamilyPolicy.RequireDualStack : IPFamilyPolicy.SingleStack),
        };
    }

    private ServiceSpec WithNodePorts(Service item, Service previous, ServiceSpec spec, out ApiStatus? refusal)
    {
        refusal = null;
        if (!ServiceNeeds.NodePorts(spec))
        {
            return spec;
        }

        var ports = spec.Ports;
        for (var index = 0; index < ports.Count; index++)
        {
            var number = ports[index].NodePort;
            if (number == 0)
            {
                if (!ServiceNeeds.NewNodePorts(spec))
                {
                    continue;
                }

                ports = ports.WithItem(index, ports[index] with { NodePort = Ports.TakeAny(random) });
            }
            else if (!previous.Spec.Ports.Any(port => port.NodePort == number) && Ports.Take(number) is { } fault)
            {
                var field = string.Create(CultureInfo.InvariantCulture, $"spec.ports[{index}].nodePort");
                refusal = ApiErrors.Invalid(KnownResources.Services, item.Name, [new StatusCause("FieldValueInvalid", $"Invalid value: {number}: {fault}", field)]);
                return spec;
            }
        }

        return spec with { Ports = ports };
    }

    // Only a cluster in which somebody makes a Service pays for looking at those that are there.
    private (AddressRange Addresses, PortRange Ports) Load()
    {
        _addresses = new AddressRange();
        _ports = new PortRange();
        foreach (var item in store.Of(KnownResources.Services).InOrder(string.Empty))
        {
            var service = Service.Of(item);
            _addresses.Take(service.Spec.ClusterIP);
            foreach (var port in service.Spec.Ports)
            {
                _ports.Take(port.NodePort);
            }

            _ports.Take(service.Spec.HealthCheckNodePort);
        }

        return (_addresses, _ports);
    }
}
