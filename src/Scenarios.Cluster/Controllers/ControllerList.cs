using Scenarios.Cluster.Controllers.Deployments;
using Scenarios.Cluster.Controllers.Endpoints;
using Scenarios.Cluster.Controllers.GarbageCollection;
using Scenarios.Cluster.Controllers.Namespaces;
using Scenarios.Cluster.Controllers.ReplicaSets;
using Scenarios.Cluster.Machinery;

namespace Scenarios.Cluster.Controllers;

/// <summary>Every controller of kube-controller-manager that is simulated, in the order in which they start.</summary>
internal static class ControllerList
{
    public static IReadOnlyList<IController> All(ComponentContext context) =>
    [
        new DeploymentController(context),
        new ReplicaSetController(context),
        new EndpointSliceController(context),
        new EndpointsController(context),
        new EndpointSliceMirroringController(context),
        new NamespaceContentController(context),
        new NamespaceController(context),
        new GarbageCollector(context),
    ];
}
