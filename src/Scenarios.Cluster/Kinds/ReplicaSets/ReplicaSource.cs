using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Cluster.Kinds.ReplicaSets;

/// <summary>
/// The objects that a <see cref="ReplicaSetController"/> reconciles, presented as ReplicaSets whatever their kind, as upstream does with
/// ReplicationControllers (kubernetes, pkg/controller/replication/conversion.go).
/// </summary>
/// <param name="Name">The controller's name.</param>
/// <param name="See">Presents an object with the fields of a ReplicaSet, but with its own kind.</param>
internal sealed record ReplicaSource(string Name, ResourceType Type, Informer Informer, Func<ApiObject, ReplicaSet> See)
{
    public static ReplicaSource OfReplicaSets(ComponentContext context) => new(
        "replicaset-controller", KnownResources.ReplicaSets, context.Informers.Of(KnownResources.ReplicaSets), ReplicaSet.Of);

    public ReplicaSet? Find(ObjectKey key) => Informer.Find(key) is { } item ? See(item) : null;

    public IEnumerable<ReplicaSet> InNamespace(string @namespace) => Informer.InNamespace(@namespace).Select(See);
}
