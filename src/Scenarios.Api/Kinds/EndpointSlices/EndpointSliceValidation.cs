using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.EndpointSlices;

/// <summary>EndpointSlices (pkg/apis/discovery/validation).</summary>
internal sealed class EndpointSliceValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var type = candidate.Text("addressType");
        faults.Check(candidate, "addressType");
        ValidatePorts(candidate, faults);
        foreach (var endpoint in candidate.Items("endpoints"))
        {
            ValidateEndpoint(endpoint, type, faults);
        }
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults) =>
        faults.CheckFixed(candidate, existing, "addressType");

    private static void ValidatePorts(FieldNode candidate, FaultList faults)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var port in candidate.Items("ports"))
        {
            var name = port.Text("name");
            if (name.Length > 0)
            {
                faults.InvalidEach(port.PathOf("name"), name, NameRules.Dns1123Label(name));
            }

            if (!names.Add(name))
            {
                faults.Duplicate(port.PathOf("name"), name);
            }

            faults.Check(port, "protocol");
            faults.Check(port, "appProtocol");
        }
    }

    private static void ValidateEndpoint(FieldNode endpoint, string type, FaultList faults)
    {
        var addresses = endpoint.List("addresses");
        if (addresses.Count == 0)
        {
            faults.Required(endpoint.PathOf("addresses"), "must contain at least 1 address");
        }

        for (var index = 0; index < addresses.Count; index++)
        {
            ValidateAddress(endpoint, index, (addresses[index] as StringValue)?.Text ?? string.Empty, type, faults);
        }

        faults.Check(endpoint, "hostname");

        var zones = new HashSet<string>(StringComparer.Ordinal);
        foreach (var zone in endpoint.Object("hints").Items("forZones"))
        {
            if (!zones.Add(zone.Text("name")))
            {
                faults.Duplicate(zone.PathOf("name"), zone.Text("name"));
            }
        }
    }

    // Upstream reports an address of the wrong family at the list, not at the element.
    private static void ValidateAddress(FieldNode endpoint, int index, string address, string type, FaultList faults)
    {
        var path = endpoint.PathOf("addresses").Item(index);
        if (type == "FQDN")
        {
            faults.InvalidEach(path, address, NameRules.Dns1123Subdomain(address));
            return;
        }

        var broken = AddressRules.Address(address);
        faults.InvalidEach(path, address, broken.Count > 0 ? broken : AddressRules.NotSpecial(address));
        if (broken.Count == 0 && address.Contains(':', StringComparison.Ordinal) != (type == "IPv6"))
        {
            faults.Invalid(endpoint.PathOf("addresses"), address, $"must be an {type} address");
        }
    }
}
