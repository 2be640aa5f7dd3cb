using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Cluster.Kinds.ReplicaSets;

/// <summary>ReplicaSets (kubernetes, pkg/registry/apps/replicaset).</summary>
internal sealed class ReplicaSetStrategy() : WorkloadStrategy(KnownResources.ReplicaSets)
{
    private static readonly ReplicaSetStatus Status = new() { Replicas = 0 };

    public override ObjectValue InitialStatus(ObjectValue tree) => Status.Tree;
}
