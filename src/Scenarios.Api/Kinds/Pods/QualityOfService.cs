using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Api.Kinds.Pods;

/// <summary>
/// A Pod's quality of service class, computed from the cpu and memory of its containers (kubernetes, pkg/apis/core/v1/helper/qos/qos.go).
/// </summary>
public static class QualityOfService
{
    private static readonly string[] Counted = [ResourceName.Cpu, ResourceName.Memory];

    public static string Of(PodSpec spec)
    {
        var (any, all) = (false, true);
        Look(spec.Containers, ref any, ref all);
        Look(spec.InitContainers, ref any, ref all);
        return !any ? PodQOSClass.BestEffort : all ? PodQOSClass.Guaranteed : PodQOSClass.Burstable;
    }

    private static void Look(ViewList<Container> containers, ref bool any, ref bool all)
    {
        foreach (var container in containers)
        {
            var resources = container.Resources;
            foreach (var resource in Counted)
            {
                var request = NonZero(resources.Requests[resource]);
                var limit = NonZero(resources.Limits[resource]);
                any |= request is not null || limit is not null;
                all &= limit is not null && (request is null || request == limit);
            }
        }
    }

    // Stored quantities are canonical, so equal amounts have equal texts.
    private static string? NonZero(string? quantity) => quantity == "0" ? null : quantity;
}
