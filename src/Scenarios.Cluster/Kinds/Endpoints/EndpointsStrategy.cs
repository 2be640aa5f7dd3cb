using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;

namespace Scenarios.Cluster.Kinds.Endpoints;

/// <summary>Endpoints (kubernetes, pkg/registry/core/endpoint).</summary>
internal sealed class EndpointsStrategy() : ResourceStrategy(KnownResources.Endpoints)
{
    public override bool IsWrittenByComponents => true;
}
