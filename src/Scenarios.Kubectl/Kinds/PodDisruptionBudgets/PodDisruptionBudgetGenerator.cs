using Scenarios.Kubectl.Create.Generators;
using Scenarios.Objects.Views.Meta;
using Scenarios.Objects.Views.Policy;

namespace Scenarios.Kubectl.Kinds.PodDisruptionBudgets;

/// <summary>The PodDisruptionBudget of <c>kubectl create pdb</c> (kubectl, pkg/cmd/create/create_pdb.go).</summary>
/// <param name="MinAvailable">A number or percentage, or empty.</param>
/// <param name="MaxUnavailable">A number or percentage, or empty.</param>
internal sealed record PodDisruptionBudgetGenerator(
    string Name,
    string Namespace,
    LabelSelector Selector,
    string MinAvailable,
    string MaxUnavailable)
{
    public PodDisruptionBudget Generate() => Typed.New<PodDisruptionBudget>() with
    {
        Metadata = Typed.Metadata(Name, Namespace),
        Spec = new()
        {
            MinAvailable = MinAvailable.Length > 0 ? Typed.NumberOrText(MinAvailable) : default,
            Selector = Selector,
            MaxUnavailable = MaxUnavailable.Length > 0 ? Typed.NumberOrText(MaxUnavailable) : default,
        },
        Status = new() { DisruptionsAllowed = 0, CurrentHealthy = 0, DesiredHealthy = 0, ExpectedPods = 0 },
    };
}
