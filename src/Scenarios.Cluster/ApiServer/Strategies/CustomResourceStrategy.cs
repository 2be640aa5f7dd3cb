using Scenarios.Api.Schema;

namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>Objects of CustomResourceDefinitions (apiextensions, pkg/registry/customresource/strategy.go).</summary>
internal sealed class CustomResourceStrategy(ResourceType type) : ResourceStrategy(type)
{
    public override bool IsWrittenByComponents => true;

    // What was sent of a status does not count, and nothing stands in its place.
    public override ObjectValue? InitialStatus(ObjectValue tree) => null;
}
