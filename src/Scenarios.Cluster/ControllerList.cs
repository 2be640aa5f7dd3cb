using Scenarios.Cluster.Controllers.GarbageCollection;
using Scenarios.Cluster.Kinds;
using Scenarios.Cluster.Machinery;

namespace Scenarios.Cluster;

/// <summary>
/// Every controller of kube-controller-manager that is simulated, in the order in which they start: those of the kinds, then those of none.
/// </summary>
internal static class ControllerList
{
    public static IReadOnlyList<IController> All(ComponentContext context)
    {
        var controllers = KindList.Controllers(context);
        controllers.Add(new GarbageCollector(context));
        return controllers;
    }
}
