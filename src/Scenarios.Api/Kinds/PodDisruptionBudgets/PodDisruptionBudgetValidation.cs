using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.PodDisruptionBudgets;

/// <summary>PodDisruptionBudgets (pkg/apis/policy/validation).</summary>
internal sealed class PodDisruptionBudgetValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        if (spec.Has("minAvailable") && spec.Has("maxUnavailable"))
        {
            // The value that upstream prints here contains pointers, which differ in every run.
            faults.InvalidObject(spec.Path, GoSyntax.Of(spec), "minAvailable and maxUnavailable cannot be both set");
        }

        foreach (var field in (string[])["minAvailable", "maxUnavailable"])
        {
            RollingCounts.Validate(spec, field, faults);
            RollingCounts.ValidateAtMostAll(spec, field, faults);
        }

        MetadataValidation.ValidateSelector(spec.Object("selector"), faults);
        if (spec.Has("unhealthyPodEvictionPolicy"))
        {
            faults.Check(spec, "unhealthyPodEvictionPolicy");
        }
    }

    public void ValidateStatus(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var status = candidate.Object("status");
        StatusRules.ValidateConditions(status, faults);
        StatusRules.NotNegative(status, faults, "disruptionsAllowed", "currentHealthy", "desiredHealthy", "expectedPods");
    }
}
