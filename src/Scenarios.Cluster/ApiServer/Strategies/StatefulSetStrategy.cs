namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>StatefulSets (kubernetes, pkg/registry/apps/statefulset).</summary>
internal sealed class StatefulSetStrategy() : WorkloadStrategy(KnownResources.StatefulSets)
{
    private static readonly ObjectValue Status = ObjectValue.Of(("replicas", IntegerValue.Of(0)), ("availableReplicas", IntegerValue.Of(0)));

    public override ObjectValue InitialStatus(ObjectValue tree) => Status;
}
