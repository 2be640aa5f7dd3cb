using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.Services;

/// <summary>What the status of a load balancer may contain (pkg/apis/core/validation, ValidateLoadBalancerStatus).</summary>
internal static class LoadBalancerStatusRules
{
    public static void Validate(FieldNode balancer, string type, FaultList faults)
    {
        var entries = balancer.Items("ingress");
        if (type != "LoadBalancer" && entries.Length > 0)
        {
            faults.Forbidden(balancer.PathOf("ingress"), "may only be used when `spec.type` is 'LoadBalancer'");
            return;
        }

        foreach (var entry in entries)
        {
            ValidateAddress(entry, faults);
            if (entry.Text("hostname") is { Length: > 0 } host)
            {
                faults.InvalidEach(entry.PathOf("hostname"), host, NameRules.Dns1123Subdomain(host));
                if (AddressRules.Address(host).Count == 0)
                {
                    faults.Invalid(entry.PathOf("hostname"), host, "must be a DNS name, not an IP address");
                }
            }
        }
    }

    private static void ValidateAddress(FieldNode entry, FaultList faults)
    {
        var address = entry.Text("ip");
        if (address.Length > 0)
        {
            faults.InvalidEach(entry.PathOf("ip"), address, AddressRules.Address(address));
        }

        if (!entry.Has("ipMode"))
        {
            if (address.Length > 0)
            {
                faults.Required(entry.PathOf("ipMode"), "must be specified when `ip` is set");
            }
        }
        else if (address.Length == 0)
        {
            faults.Forbidden(entry.PathOf("ipMode"), "may not be specified when `ip` is not set");
        }
        else
        {
            faults.Check(entry, "ipMode");
        }
    }
}
