using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;

namespace Scenarios.Cluster.Kinds.PriorityClasses;

/// <summary>PriorityClasses: the system's own cannot be deleted (kubernetes, registry/scheduling/priorityclass/storage).</summary>
internal sealed class PriorityClassStrategy() : ResourceStrategy(KnownResources.PriorityClasses)
{
    public override string? WhyKept(ApiObject item) =>
        item.Name is "system-node-critical" or "system-cluster-critical" ? "this is a system priority class and cannot be deleted" : null;
}
