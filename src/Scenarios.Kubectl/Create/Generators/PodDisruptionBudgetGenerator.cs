namespace Scenarios.Kubectl.Create.Generators;

/// <summary>The PodDisruptionBudget of <c>kubectl create pdb</c> (kubectl, pkg/cmd/create/create_pdb.go).</summary>
/// <param name="Selector">As a tree.</param>
/// <param name="MinAvailable">A number or percentage, or empty.</param>
/// <param name="MaxUnavailable">A number or percentage, or empty.</param>
internal sealed record PodDisruptionBudgetGenerator(string Name, string Namespace, ObjectValue Selector, string MinAvailable, string MaxUnavailable)
{
    public ObjectValue Generate()
    {
        var spec = new ObjectBuilder()
            .AddIfSet("minAvailable", MinAvailable.Length == 0 ? null : TypedFields.NumberOrText(MinAvailable))
            .Add("selector", Selector)
            .AddIfSet("maxUnavailable", MaxUnavailable.Length == 0 ? null : TypedFields.NumberOrText(MaxUnavailable))
            .ToObject();
        var status = new ObjectBuilder()
            .Add("disruptionsAllowed", 0)
            .Add("currentHealthy", 0)
            .Add("desiredHealthy", 0)
            .Add("expectedPods", 0)
            .ToObject();
        return TypedFields.Begin("policy/v1", "PodDisruptionBudget", TypedFields.Metadata(Name, Namespace))
            .Add("spec", spec)
            .Add("status", status)
            .ToObject();
    }
}
