namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>ReplicaSets (kubernetes, pkg/registry/apps/replicaset).</summary>
internal sealed class ReplicaSetStrategy() : WorkloadStrategy(KnownResources.ReplicaSets)
{
    private static readonly ObjectValue Status = ObjectValue.Of(("replicas", IntegerValue.Of(0)));

    public override ObjectValue InitialStatus(ObjectValue tree) => Status;
}
