using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Kinds.ReplicaSets;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.ReplicationControllers;

/// <summary>ReplicationControllers as the ReplicaSets that took over from them: only the form of the selector differs (pkg/controller/replication).</summary>
internal static class ReplicationControllerSource
{
    public static ReplicaSetController Controller(ComponentContext context) => new(context, new ReplicaSource(
        "replication-controller", KnownResources.ReplicationControllers, context.Informers.Of(KnownResources.ReplicationControllers), See));

    internal static ReplicaSet See(ApiObject item)
    {
        var spec = ReplicationController.Of(item).Spec;
        ObjectValue labels = spec.Selector;
        return ReplicaSet.Over(item.With(["spec", "selector"], ObjectValue.Of(("matchLabels", labels))).Tree);
    }
}
