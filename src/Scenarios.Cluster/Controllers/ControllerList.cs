using Scenarios.Cluster.ApiServer.Components;

namespace Scenarios.Cluster.Controllers;

/// <summary>Every controller of kube-controller-manager that is simulated, in the order in which they start.</summary>
internal static class ControllerList
{
    public static IReadOnlyList<IController> All(ComponentContext context) => [];
}
