using Scenarios.Api.Requests;
using Scenarios.Api.Validation;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Services;

/// <summary>
/// The IP families of a Service (kubernetes, registry/core/service/storage/alloc.go, initIPFamilyFields). The cluster supports IPv4 only; a
/// headless Service without a selector may have any family.
/// </summary>
internal static class ServiceFamilies
{
    private const string Headless = "None";
    private static readonly TextList OneFamily = [IPFamily.IPv4];
    private static readonly TextList TwoFamilies = [IPFamily.IPv4, IPFamily.IPv6];

    public static List<StatusCause> Faults(ServiceSpec spec)
    {
        var faults = ServiceAddressRules.Faults(spec);
        if (faults.Count > 0 || IsFree(spec))
        {
            return faults;
        }

        if (spec.IpFamilyPolicy == IPFamilyPolicy.SingleStack && (spec.IpFamilies.Count > 1 || spec.ClusterIPs.Count > 1))
        {
            var what = spec.IpFamilies.Count > 1 ? "IP families" : "'clusterIPs'";
            return [FieldFault.Invalid(
                "spec.ipFamilyPolicy", spec.IpFamilyPolicy,
                $"must be 'RequireDualStack' or 'PreferDualStack' when multiple {what} are specified")];
        }

        if (spec.IpFamilyPolicy == IPFamilyPolicy.RequireDualStack)
        {
            faults.Add(FieldFault.Invalid("spec.ipFamilyPolicy", spec.IpFamilyPolicy,
                "this cluster is not configured for dual-stack services"));
        }

        if (spec.ClusterIP.Contains(':', StringComparison.Ordinal) && spec.IpFamilies.Count == 0)
        {
            var message = $"Invalid value: []string{{{GoText.Quote(spec.ClusterIP)}}}: IPv6 is not configured on this cluster";
            faults.Add(new StatusCause("FieldValueInvalid", message, "spec.clusterIPs[0]"));
        }

        for (var index = 0; index < spec.IpFamilies.Count; index++)
        {
            if (spec.IpFamilies[index] is var family && family != IPFamily.IPv4)
            {
                faults.Add(FieldFault.Invalid(ServiceAddressRules.PathOf("ipFamilies", index), family, "not configured on this cluster"));
            }
        }

        return faults;
    }

    public static ServiceSpec Complete(ServiceSpec spec)
    {
        var isDual = IsFree(spec) && spec.IpFamilyPolicy != IPFamilyPolicy.SingleStack;
        return spec with
        {
            IpFamilies = spec.IpFamilies.Count > 0 ? spec.IpFamilies : isDual ? TwoFamilies : OneFamily,
            IpFamilyPolicy = spec.IpFamilyPolicy ?? (isDual ? IPFamilyPolicy.RequireDualStack : IPFamilyPolicy.SingleStack),
        };
    }

    private static bool IsFree(ServiceSpec spec) => spec.ClusterIP == Headless && spec.Selector.Count == 0;
}
