using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.DaemonSets;

/// <summary>DaemonSets (pkg/apis/apps/validation, ValidateDaemonSetSpec).</summary>
internal sealed class DaemonSetValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        PodTemplateValidation.ValidateWithSelector(spec, "daemonset", "DaemonSet", faults);
        faults.Check(spec, "minReadySeconds");
        faults.Check(spec.Object("updateStrategy"), "type");
        if (spec.Object("updateStrategy") is var strategy && strategy.Text("type") == "RollingUpdate")
        {
            ValidateRolling(strategy, faults);
        }

        faults.Check(spec, "revisionHistoryLimit");
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults) =>
        faults.CheckFixed(candidate.Object("spec"), existing.Object("spec"), "selector");

    private static void ValidateRolling(FieldNode strategy, FaultList faults)
    {
        var rolling = strategy.Object("rollingUpdate");
        RollingCounts.Validate(rolling, "maxUnavailable", faults);
        RollingCounts.Validate(rolling, "maxSurge", faults);
        RollingCounts.ValidateAtMostAll(rolling, "maxUnavailable", faults);
        RollingCounts.ValidateAtMostAll(rolling, "maxSurge", faults);
        var hasUnavailable = !RollingCounts.IsZero(rolling, "maxUnavailable");
        var hasSurge = !RollingCounts.IsZero(rolling, "maxSurge");
        if (hasUnavailable && hasSurge)
        {
            faults.Add(FieldFault.Invalid(rolling.PathOf("maxSurge"), rolling.Tree["maxSurge"]!, "may not be set when maxUnavailable is non-zero"));
        }
        else if (!hasUnavailable && !hasSurge)
        {
            faults.Required(rolling.PathOf("maxUnavailable"), "cannot be 0 when maxSurge is 0");
        }
    }
}
