using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.ReplicationControllers;

/// <summary>ReplicationControllers (kubernetes, pkg/registry/core/replicationcontroller).</summary>
internal sealed class ReplicationControllerStrategy() : WorkloadStrategy(KnownResources.ReplicationControllers)
{
    private static readonly ReplicationControllerStatus Status = new() { Replicas = 0 };

    public override ObjectValue InitialStatus(ObjectValue tree) => Status.Tree;
}
