using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Objects.Views.Policy;

namespace Scenarios.Cluster.Kinds.PodDisruptionBudgets;

/// <summary>PodDisruptionBudgets (kubernetes, pkg/registry/policy/poddisruptionbudget/strategy.go).</summary>
internal sealed class PodDisruptionBudgetStrategy() : ResourceStrategy(KnownResources.PodDisruptionBudgets)
{
    private static readonly PodDisruptionBudgetStatus Status =
        new() { DisruptionsAllowed = 0, CurrentHealthy = 0, DesiredHealthy = 0, ExpectedPods = 0 };

    public override bool HasGeneration => true;

    public override ObjectValue InitialStatus(ObjectValue tree) => Status.Tree;
}
