using System.Globalization;
using Scenarios.Api.Requests;
using Scenarios.Api.Validation;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Services;

/// <summary>
/// A Service's addresses and their families must be consistent (kubernetes, pkg/apis/core/validation,
/// ValidateServiceClusterIPsRelatedFields). The server checks that before it allocates any.
/// </summary>
internal static class ServiceAddressRules
{
    private const string Headless = "None";
    private static readonly string[] Families = [IPFamily.IPv4, IPFamily.IPv6];

    private static readonly string[] Policies =
        [IPFamilyPolicy.PreferDualStack, IPFamilyPolicy.RequireDualStack, IPFamilyPolicy.SingleStack];

    public static List<StatusCause> Faults(ServiceSpec spec)
    {
        var faults = new List<StatusCause>();
        if (spec.ClusterIPs.Count > 0 && spec.ClusterIPs[0] != spec.ClusterIP)
        {
            faults.Add(OfAll(spec, spec.ClusterIP.Length > 0
                ? "first value must match `clusterIP`"
                : "must be empty when `clusterIP` is not specified"));
        }

        AddFamilies(spec, faults);
        if (spec.IpFamilyPolicy is { } policy && Array.IndexOf(Policies, (string)policy) < 0)
        {
            faults.Add(FieldFault.NotSupported("spec.ipFamilyPolicy", policy, Policies));
        }

        var areWhole = AddAddresses(spec, faults);
        if (spec.ClusterIPs.Count > 2)
        {
            faults.Add(OfAll(spec, "may only hold up to 2 values"));
        }

        if (areWhole)
        {
            AddMismatches(spec, faults);
        }

        return faults;
    }

    public static string PathOf(string field, int index) => string.Create(CultureInfo.InvariantCulture, $"spec.{field}[{index}]");

    private static void AddFamilies(ServiceSpec spec, List<StatusCause> faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < spec.IpFamilies.Count; index++)
        {
            string family = spec.IpFamilies[index];
            if (Array.IndexOf(Families, family) < 0)
            {
                faults.Add(FieldFault.NotSupported(PathOf("ipFamilies", index), family, Families));
            }

            if (!seen.Add(family))
            {
                faults.Add(FieldFault.Duplicate(PathOf("ipFamilies", index), family));
            }
        }
    }

    /// <returns>False if one is not an address, so that further checks make no sense.</returns>
    private static bool AddAddresses(ServiceSpec spec, List<StatusCause> faults)
    {
        var areWhole = true;
        for (var index = 0; index < spec.ClusterIPs.Count; index++)
        {
            var address = spec.ClusterIPs[index];
            if (index == 0 && address == Headless)
            {
                if (spec.ClusterIPs.Count > 1)
                {
                    areWhole = false;
                    faults.Add(OfAll(spec, "'None' must be the first and only value"));
                }

                continue;
            }

            foreach (var broken in AddressRules.Address(address))
            {
                areWhole = false;
                faults.Add(FieldFault.Invalid(PathOf("clusterIPs", index), address, broken));
            }
        }

        return areWhole;
    }

    private static void AddMismatches(ServiceSpec spec, List<StatusCause> faults)
    {
        if (spec.ClusterIPs.Count > 1 && !(spec.ClusterIPs.Count == 2 && IsSix(spec.ClusterIPs[0]) != IsSix(spec.ClusterIPs[1])))
        {
            faults.Add(OfAll(spec, "may specify no more than one IP for each IP family"));
        }

        for (var index = 0; index < Math.Min(spec.ClusterIPs.Count, spec.IpFamilies.Count); index++)
        {
            var (address, family) = (spec.ClusterIPs[index], spec.IpFamilies[index]);
            if (address != Headless && IsSix(address) != (family == IPFamily.IPv6))
            {
                var of = string.Create(CultureInfo.InvariantCulture, $"expected an {family} value as indicated by `ipFamilies[{index}]`");
                faults.Add(FieldFault.Invalid(PathOf("clusterIPs", index), address, of));
            }
        }
    }

    private static bool IsSix(string address) => address.Contains(':', StringComparison.Ordinal);

    private static StatusCause OfAll(ServiceSpec spec, string detail)
    {
        var all = string.Join(", ", spec.ClusterIPs.Items.Select(static item => GoText.Quote(((StringValue)item).Text)));
        return new StatusCause("FieldValueInvalid", $"Invalid value: []string{{{all}}}: {detail}", "spec.clusterIPs");
    }
}
