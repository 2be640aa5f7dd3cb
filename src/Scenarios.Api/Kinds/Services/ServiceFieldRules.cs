using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.Services;

/// <summary>Fields of a Service that only some types may have (pkg/apis/core/validation, from ValidateService on).</summary>
internal static class ServiceFieldRules
{
    private const string SourceRanges = "service.beta.kubernetes.io/load-balancer-source-ranges";
    private const int LongestAffinity = 86400;
    private const string OnlyLoadBalancer = "may only be used when `type` is 'LoadBalancer'";

    public static void ValidateAffinity(FieldNode spec, FaultList faults)
    {
        faults.Check(spec, "sessionAffinity");
        if (spec.Text("sessionAffinity") == "ClientIP")
        {
            var clientIP = spec.Object("sessionAffinityConfig").Object("clientIP");
            if (clientIP.Integer("timeoutSeconds") is { } timeout and (<= 0 or > LongestAffinity))
            {
                faults.Invalid(clientIP.PathOf("timeoutSeconds"), timeout, "must be greater than 0 and less than 86400");
            }
        }
    }

    public static void ValidateExternalAddresses(FieldNode spec, FaultList faults)
    {
        var addresses = spec.List("externalIPs");
        for (var index = 0; index < addresses.Count; index++)
        {
            var address = (addresses[index] as StringValue)?.Text ?? string.Empty;
            var path = FormattableString.Invariant($"{(string)spec.PathOf("externalIPs")}[{index}]");
            var broken = AddressRules.Address(address);
            faults.InvalidEach(path, address, broken.Count > 0 ? broken : AddressRules.NotSpecial(address));
        }
    }

    public static void ValidateLoadBalancer(FieldNode spec, FieldNode annotations, string type, FaultList faults)
    {
        var isLoadBalancer = type == "LoadBalancer";
        ValidateRanges(spec, annotations, isLoadBalancer, faults);
        if (spec.Has("allocateLoadBalancerNodePorts") && !isLoadBalancer)
        {
            faults.Forbidden(spec.PathOf("allocateLoadBalancerNodePorts"), OnlyLoadBalancer);
        }

        if (!spec.Has("loadBalancerClass"))
        {
            return;
        }

        if (isLoadBalancer)
        {
            faults.Check(spec, "loadBalancerClass");
        }
        else
        {
            faults.Forbidden(spec.PathOf("loadBalancerClass"), OnlyLoadBalancer);
        }
    }

    private static void ValidateRanges(FieldNode spec, FieldNode annotations, bool isLoadBalancer, FaultList faults)
    {
        // Upstream reports the field by its Go name.
        var ranges = spec.List("loadBalancerSourceRanges").Select(static range => (range as StringValue)?.Text ?? string.Empty).ToList();
        var isField = ranges.Count > 0;
        if (!isField && !annotations.Has(SourceRanges))
        {
            return;
        }

        var path = isField ? (string)spec.PathOf("LoadBalancerSourceRanges") : $"metadata.annotations[{SourceRanges}]";
        if (!isLoadBalancer)
        {
            faults.Forbidden(path, OnlyLoadBalancer);
        }

        if (!isField && annotations.Text(SourceRanges).Trim() is { Length: > 0 } list)
        {
            ranges.AddRange(list.Split(','));
        }

        for (var index = 0; index < ranges.Count; index++)
        {
            var (range, item) = (ranges[index].Trim(), isField ? FormattableString.Invariant($"{path}[{index}]") : path);
            faults.InvalidEach(item, range, AddressRules.Block(range));
        }
    }

    public static void ValidateFixedClass(FieldNode spec, FieldNode before, FaultList faults)
    {
        if (spec.Text("type") == "LoadBalancer"
            && before.Text("type") == "LoadBalancer"
            && spec.Text("loadBalancerClass") != before.Text("loadBalancerClass"))
        {
            var path = spec.PathOf("loadBalancerClass");
            if (spec.Has("loadBalancerClass"))
            {
                faults.Invalid(path, spec.Text("loadBalancerClass"), "may not change once set");
            }
            else
            {
                faults.Invalid(path, "null", "may not change once set");
            }
        }
    }

    public static void ValidatePolicies(FieldNode spec, string type, FaultList faults)
    {
        var isOuter = type is "NodePort" or "LoadBalancer" || (type == "ClusterIP" && spec.List("externalIPs").Count > 0);
        var policy = spec.Text("externalTrafficPolicy");
        if (!isOuter && policy.Length > 0)
        {
            faults.Invalid(spec.PathOf("externalTrafficPolicy"), policy, "may only be set for externally-accessible services");
        }
        else if (isOuter)
        {
            ValidateEnum(spec, "externalTrafficPolicy", faults);
        }

        var hasHealthPort = type == "LoadBalancer" && policy == "Local";
        if (!hasHealthPort && spec.Integer("healthCheckNodePort") is { } port and not 0)
        {
            faults.Invalid(
                spec.PathOf("healthCheckNodePort"),
                port,
                "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'");
        }

        faults.Check(spec, "internalTrafficPolicy");
        if (spec.Has("trafficDistribution") && spec.Text("trafficDistribution") is var distribution && distribution != "PreferClose")
        {
            faults.Add(FieldFault.NotSupported(spec.PathOf("trafficDistribution"), distribution, ["PreferClose"]));
        }
    }

    // The zero is no policy either.
    private static void ValidateEnum(FieldNode spec, string field, FaultList faults)
    {
        if (!spec.Accepted(field).Contains(spec.Text(field), StringComparer.Ordinal))
        {
            faults.NotSupported(spec, field);
        }
    }
}
