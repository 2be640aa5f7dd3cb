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
        faults.CheckAll(address, "hostname", "nodeName");
        faults.InvalidEach(address.PathOf("ip"), ip, AddressRules.NotSpecial(ip));
    }

    private static void ValidatePort(FieldNode port, bool needsName, FaultList faults)
    {
        if (needsName && port.Text("name").Length == 0)
        {
            faults.Required(port.PathOf("name"));
        }

        faults.Check(port, "name");

        var number = port.Integer("port") ?? 0;
        faults.InvalidEach(port.PathOf("port"), number, NameRules.PortNumber(number));
        faults.Check(port, "protocol");
    }
}
