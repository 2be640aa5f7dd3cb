using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Kinds.ReplicaSets;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.ReplicationControllers;

/// <summary>
/// Keeps the number of Pods that a ReplicationController asks for. As upstream, it reuses the ReplicaSet controller, because only the form
/// of the selector differs (kubernetes, pkg/controller/replication/replication_controller.go).
/// </summary>
internal sealed class ReplicationControllerController(ComponentContext context) : ReplicaSetController(context, new ReplicaSource(
    "replication-controller", KnownResources.ReplicationControllers, context.Informers.Of(KnownResources.ReplicationControllers), See))
{
    private static ReplicaSet See(ApiObject item)
    {
        var labels = ReplicationController.Of(item).Spec.Selector;
        var set = new ReplicaSet(item.Tree);
        return set with { Spec = set.Spec with { Selector = new() { MatchLabels = labels } } };
    }
}
