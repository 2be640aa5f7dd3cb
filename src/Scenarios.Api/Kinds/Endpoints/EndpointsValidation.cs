using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.Endpoints;

/// <summary>Manually written Endpoints (pkg/apis/core/validation, validateEndpointSubsets).</summary>
internal sealed class EndpointsValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        foreach (var subset in candidate.Items("subsets"))
        {
            var (ready, notReady) = (subset.Items("addresses"), subset.Items("notReadyAddresses"));
            if (ready.Length == 0 && notReady.Length == 0)
            {
                faults.Required(subset.Path, "must specify `addresses` or `notReadyAddresses`");
            }

            foreach (var address in ready.Concat(notReady))
            {
                ValidateAddress(address, faults);
            }

            var ports = subset.Items("ports");
            foreach (var port in ports)
            {
                ValidatePort(port, ports.Length > 1, faults);
            }
        }
    }

    private static void ValidateAddress(FieldNode address, FaultList faults)
    {
        var ip = address.Text("ip");
        faults.InvalidEach(address.PathOf("ip"), ip, AddressRules.Address(ip));
        if (address.Text("hostname") is { Length: > 0 } hostname)
        {
            faults.InvalidEach(address.PathOf("hostname"), hostname, NameRules.Dns1123Label(hostname));
        }

        if (address.Has("nodeName"))
        {
            faults.InvalidEach(address.PathOf("nodeName"), address.Text("nodeName"), NameRules.Dns1123Subdomain(address.Text("nodeName")));
        }

        faults.InvalidEach(address.PathOf("ip"), ip, AddressRules.NotSpecial(ip));
    }

    private static void ValidatePort(FieldNode port, bool needsName, FaultList faults)
    {
        var name = port.Text("name");
        if (needsName && name.Length == 0)
        {
            faults.Required(port.PathOf("name"));
        }
        else if (name.Length > 0)
        {
            faults.InvalidEach(port.PathOf("name"), name, NameRules.Dns1123Label(name));
        }

        var number = port.Integer("port") ?? 0;
        faults.InvalidEach(port.PathOf("port"), number, NameRules.PortNumber(number));
        faults.Check(port, "protocol");
    }
}
