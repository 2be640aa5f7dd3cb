using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Cluster.Kinds.StatefulSets;

/// <summary>StatefulSets (kubernetes, pkg/registry/apps/statefulset).</summary>
internal sealed class StatefulSetStrategy() : WorkloadStrategy(KnownResources.StatefulSets)
{
    private static readonly StatefulSetStatus Status = new() { Replicas = 0, AvailableReplicas = 0 };

    public override ObjectValue InitialStatus(ObjectValue tree) => Status.Tree;
}
