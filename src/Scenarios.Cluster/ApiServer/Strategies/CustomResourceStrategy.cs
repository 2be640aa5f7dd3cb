using Scenarios.Api.Schema;

namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>Objects of CustomResourceDefinitions (apiextensions, pkg/registry/customresource/strategy.go).</summary>
internal sealed class CustomResourceStrategy(ResourceType type) : ResourceStrategy(type)
{
    public override bool IsWrittenByComponents => true;

    // A status sent on create is dropped, and no default status replaces it.
    public override ObjectValue? InitialStatus(ObjectValue tree) => null;
}
