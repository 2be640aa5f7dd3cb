using Scenarios.Api.Schema;

namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>The strategy of each resource; resources that need nothing special have the common one.</summary>
internal sealed class StrategyTable
{
    private readonly Dictionary<string, ResourceStrategy> _strategies = new(StringComparer.Ordinal);

    public StrategyTable(IEnumerable<ResourceStrategy> special)
    {
        foreach (var strategy in special)
        {
            _strategies.Add(strategy.Type.GroupResource, strategy);
        }
    }

    public ResourceStrategy Of(ResourceType type)
    {
        // A definition may change what its objects are.
        if (type.Custom is not null)
        {
            return new CustomResourceStrategy(type);
        }

        if (!_strategies.TryGetValue(type.GroupResource, out var strategy))
        {
            strategy = new ResourceStrategy(type);
            _strategies.Add(type.GroupResource, strategy);
        }

        return strategy;
    }
}
