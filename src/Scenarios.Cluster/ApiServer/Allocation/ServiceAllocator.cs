using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer.Defaults;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.ApiServer.Allocation;

/// <summary>Gives Services their cluster IPs and node ports, and takes them back (kubernetes, registry/core/service/storage/alloc.go).</summary>
internal sealed class ServiceAllocator(ObjectStore store, SeededRandom random)
{
    private const string Headless = "None";
    private static readonly StringValue IPv4 = new("IPv4");
    private static readonly StringValue IPv6 = new("IPv6");
    private static readonly StringValue SingleStack = new("SingleStack");
    private static readonly StringValue RequireDualStack = new("RequireDualStack");

    private AddressRange? _addresses;
    private PortRange? _ports;

    private AddressRange Addresses => _addresses ?? Load().Addresses;

    private PortRange Ports => _ports ?? Load().Ports;

    /// <summary>The Service with everything allocated, or the refusal of a value that it asked for.</summary>
    public ApiResult<ObjectValue> Allocate(ApiObject item, ApiObject? previous)
    {
        var spec = item.Spec;
        if (spec.Text("type") == "ExternalName")
        {
            return item.Tree;
        }

        var address = spec.Text("clusterIP");
        if (address.Length == 0)
        {
            address = Addresses.TakeAny(random) ?? string.Empty;
            if (address.Length == 0)
            {
                return ApiErrors.InternalError("failed to allocate a serviceIP: range is full");
            }
        }
        else if (address != Headless && previous?.TextAt("spec", "clusterIP") != address && Addresses.Take(address) is { } fault)
        {
            var message = $"Invalid value: [\"{address}\"]: failed to allocate IP {address}: {fault}";
            return ApiErrors.Invalid(KnownResources.Services, item.Name, [new StatusCause("FieldValueInvalid", message, "spec.clusterIPs")]);
        }

        spec = WithFamilies(spec.With("clusterIP", new StringValue(address)).With("clusterIPs", ListValue.Of(new StringValue(address))));
        var ports = WithNodePorts(item, previous, spec, out var refusal);
        return refusal is not null ? refusal : item.Tree.With("spec", ports);
    }

    public void Release(ApiObject item)
    {
        Addresses.Release(item.TextAt("spec", "clusterIP"));
        foreach (var port in item.ListAt("spec", "ports"))
        {
            Ports.Release((port.Find("nodePort") as IntegerValue)?.Integer ?? 0);
        }
    }

    private static ObjectValue WithFamilies(ObjectValue spec)
    {
        var isBare = spec.Text("clusterIP") == Headless && spec["selector"] is not ObjectValue { Count: > 0 };
        return isBare && spec["ipFamilyPolicy"] is null
            ? spec.DefaultTo("ipFamilies", ListValue.Of(IPv4, IPv6)).With("ipFamilyPolicy", RequireDualStack)
            : spec.DefaultTo("ipFamilies", ListValue.Of(IPv4)).DefaultTo("ipFamilyPolicy", SingleStack);
    }

    private ObjectValue WithNodePorts(ApiObject item, ApiObject? previous, ObjectValue spec, out ApiStatus? refusal)
    {
        refusal = null;
        if (!AllocatedValues.HasNodePorts(spec) || spec["allocateLoadBalancerNodePorts"] is BooleanValue { Boolean: false } || spec["ports"] is not ListValue ports)
        {
            return spec;
        }

        for (var index = 0; index < ports.Count; index++)
        {
            var port = (ObjectValue)ports[index];
            var number = (port["nodePort"] as IntegerValue)?.Integer ?? 0;
            if (number == 0)
            {
                ports = ports.WithItem(index, port.With("nodePort", IntegerValue.Of(Ports.TakeAny(random))));
            }
            else if (!Has(previous, number) && Ports.Take(number) is { } fault)
            {
                var cause = new StatusCause("FieldValueInvalid", $"Invalid value: {number}: {fault}", $"spec.ports[{index}].nodePort");
                refusal = ApiErrors.Invalid(KnownResources.Services, item.Name, [cause]);
                return spec;
            }
        }

        return spec.With("ports", ports);
    }

    private static bool Has(ApiObject? service, long nodePort)
    {
        foreach (var port in service?.ListAt("spec", "ports") ?? ListValue.Empty)
        {
            if (port.Find("nodePort") is IntegerValue number && number.Integer == nodePort)
            {
                return true;
            }
        }

        return false;
    }

    // Only a cluster in which somebody makes a Service pays for looking at those that are there.
    private (AddressRange Addresses, PortRange Ports) Load()
    {
        _addresses = new AddressRange();
        _ports = new PortRange();
        foreach (var service in store.Of(KnownResources.Services).InOrder(string.Empty))
        {
            _addresses.Take(service.TextAt("spec", "clusterIP"));
            foreach (var port in service.ListAt("spec", "ports"))
            {
                _ports.Take((port.Find("nodePort") as IntegerValue)?.Integer ?? 0);
            }
        }

        return (_addresses, _ports);
    }
}
