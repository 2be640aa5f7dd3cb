using System.Globalization;
using Scenarios.Api.Validation;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Services;

/// <summary>Settings of a Service that have no effect or will be refused in the future (kubernetes, pkg/api/service/warnings.go).</summary>
internal static class ServiceWarnings
{
    private const string OldHints = "service.kubernetes.io/topology-aware-hints";

    public static IReadOnlyList<string> Of(Service service)
    {
        var spec = service.Spec;
        var warnings = new List<string>();
        if (service.Metadata.Annotations[OldHints] is not null)
        {
            warnings.Add($"annotation {OldHints} is deprecated, please use service.kubernetes.io/topology-mode instead");
        }

        if (spec.ClusterIP is { Length: > 0 } and not "None")
        {
            warnings.AddRange(AddressWarnings.OfAddress("spec.clusterIPs[0]", spec.ClusterIP));
        }

        for (var index = 0; index < spec.ExternalIPs.Count; index++)
        {
            warnings.AddRange(AddressWarnings.OfAddress(Item("externalIPs", index), spec.ExternalIPs[index]));
        }

        warnings.AddRange(AddressWarnings.OfAddress("spec.loadBalancerIP", spec.LoadBalancerIP));
        for (var index = 0; index < spec.LoadBalancerSourceRanges.Count; index++)
        {
            warnings.AddRange(AddressWarnings.OfBlock(Item("loadBalancerSourceRanges", index), spec.LoadBalancerSourceRanges[index]));
        }

        var isName = spec.Type == ServiceType.ExternalName;
        Add(warnings, isName && spec.ExternalIPs.Count > 0, "spec.externalIPs is ignored when spec.type is \"ExternalName\"");
        Add(warnings, !isName && spec.ExternalName.Length > 0, "spec.externalName is ignored when spec.type is not \"ExternalName\"");
        return warnings;
    }

    private static string Item(string field, int index) => string.Create(CultureInfo.InvariantCulture, $"spec.{field}[{index}]");

    private static void Add(List<string> warnings, bool holds, string warning)
    {
        if (holds)
        {
            warnings.Add(warning);
        }
    }
}
