using Scenarios.Api.Schema;

namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>What kinds with a selector and a Pod template have in common (kubernetes, pkg/registry/apps).</summary>
internal abstract class WorkloadStrategy(ResourceType type) : ResourceStrategy(type)
{
    public sealed override bool IsWrittenByComponents => true;
}
