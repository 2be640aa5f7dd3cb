using Scenarios.Api.Schema;

namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>A kind that has nothing of its own but a generation.</summary>
internal sealed class SpecStrategy(ResourceType type) : ResourceStrategy(type)
{
    public override bool HasGeneration => true;
}
