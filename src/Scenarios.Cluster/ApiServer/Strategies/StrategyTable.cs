using Scenarios.Api.Schema;

namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>The strategy of each resource; resources without special needs get the common one.</summary>
internal sealed class StrategyTable
{
    /// <summary>About as many resources without special needs are written in most clusters.</summary>
    private const int CommonOnes = 4;

    private readonly Dictionary<string, ResourceStrategy> _strategies;

    public StrategyTable(IReadOnlyCollection<ResourceStrategy> special)
    {
        _strategies = new(special.Count + CommonOnes, StringComparer.Ordinal);
        foreach (var strategy in special)
        {
            _strategies.Add(strategy.Type.GroupResource, strategy);
        }
    }

    public ResourceStrategy Of(ResourceType type)
    {
        // Not cached: a changed definition changes the type.
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
