namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>DaemonSets (kubernetes, pkg/registry/apps/daemonset).</summary>
internal sealed class DaemonSetStrategy() : WorkloadStrategy(KnownResources.DaemonSets)
{
    private static readonly IntegerValue Zero = IntegerValue.Of(0);
    private static readonly ObjectValue Status = ObjectValue.Of(
        ("currentNumberScheduled", Zero), ("numberMisscheduled", Zero), ("desiredNumberScheduled", Zero), ("numberReady", Zero));

    public override ObjectValue InitialStatus(ObjectValue tree) => Status;
}
