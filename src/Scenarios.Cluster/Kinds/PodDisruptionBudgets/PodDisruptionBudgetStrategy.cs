using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;

namespace Scenarios.Cluster.Kinds.PodDisruptionBudgets;

/// <summary>Budgets count the changes of what they ask for (kubernetes, pkg/registry/policy/poddisruptionbudget/strategy.go).</summary>
internal sealed class PodDisruptionBudgetStrategy() : ResourceStrategy(KnownResources.PodDisruptionBudgets)
{
    public override bool HasGeneration => true;
}
