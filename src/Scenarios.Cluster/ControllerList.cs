using Scenarios.Api.Schema;
using Scenarios.Cluster.Controllers.GarbageCollection;
using Scenarios.Cluster.Kinds;
using Scenarios.Cluster.Machinery;

namespace Scenarios.Cluster;

/// <summary>
/// Every simulated controller of kube-controller-manager in start order: first those of the kinds, then those without a kind; the rest
/// start later, once there is something for them to do.
/// </summary>
internal static class ControllerList
{
    private static readonly HashSet<string> Awaited =
        KindList.Controlled.SelectMany(static parts => parts.WaitsFor).ToHashSet(StringComparer.Ordinal);

    public static void Start(ComponentContext context)
    {
        var late = new List<KindParts>();
        foreach (var parts in KindList.Controlled)
        {
            if (parts.WaitsFor.Count > 0)
            {
                late.Add(parts);
            }
            else
            {
                Start(context, parts);
            }
        }

        ControllerRunner.Start(context.Simulation, context.Informers, new GarbageCollector(context));
        context.Informers.ForEachResource(type => StartLate(context, late, type));
    }

    // Starting a controller may bring another resource into use, so the search begins again.
    private static void StartLate(ComponentContext context, List<KindParts> late, ResourceType used)
    {
        for (var index = 0; Awaited.Contains(used.GroupResource) && index < late.Count; index++)
        {
            if (late[index].WaitsFor.Contains(used.GroupResource, StringComparer.Ordinal))
            {
                var parts = late[index];
                late.RemoveAt(index);
                Start(context, parts);
                index = -1;
            }
        }
    }

    private static void Start(ComponentContext context, KindParts parts)
    {
        foreach (var make in parts.Controllers)
        {
            ControllerRunner.Start(context.Simulation, context.Informers, make(context));
        }
    }
}
