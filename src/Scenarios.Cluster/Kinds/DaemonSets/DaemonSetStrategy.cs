using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Cluster.Kinds.DaemonSets;

/// <summary>DaemonSets (kubernetes, pkg/registry/apps/daemonset).</summary>
internal sealed class DaemonSetStrategy() : WorkloadStrategy(KnownResources.DaemonSets)
{
    private static readonly DaemonSetStatus Status = new() { CurrentNumberScheduled = 0, NumberMisscheduled = 0, DesiredNumberScheduled = 0, NumberReady = 0 };

    public override ObjectValue InitialStatus(ObjectValue tree) => Status.Tree;
}
