namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>Endpoints (kubernetes, pkg/registry/core/endpoint).</summary>
internal sealed class EndpointsStrategy() : ResourceStrategy(KnownResources.Endpoints)
{
    public override bool IsWrittenByComponents => true;
}
