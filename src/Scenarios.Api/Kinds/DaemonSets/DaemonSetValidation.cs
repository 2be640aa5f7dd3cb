using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.DaemonSets;

/// <summary>DaemonSets (pkg/apis/apps/validation, ValidateDaemonSetSpec).</summary>
internal sealed class DaemonSetValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        PodTemplateValidation.ValidateOfDaemonSet(spec, faults);
        faults.Check(spec, "minReadySeconds");
        var strategy = spec.Object("updateStrategy");
        switch (strategy.Text("type"))
        {
            case "" or "OnDelete":
                break;
            case "RollingUpdate":
                ValidateRolling(strategy, faults);
                break;
            default:
                faults.Add(new("FieldValueNotSupported",
                    $"Unsupported value: {GoSyntax.Of(strategy)}: supported values: \"RollingUpdate\", \"OnDelete\"", strategy.Path));
                break;
        }

        faults.Check(spec, "revisionHistoryLimit");
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults) =>
        faults.CheckFixed(candidate.Object("spec"), existing.Object("spec"), "selector");

    public void ValidateStatus(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var status = candidate.Object("status");
        StatusRules.NotNegative(
            status, faults, "currentNumberScheduled", "numberMisscheduled", "desiredNumberScheduled", "numberReady", "observedGeneration",
            "updatedNumberScheduled", "numberAvailable", "numberUnavailable", "collisionCount");
        StatusRules.NotFalling(status, existing.Object("status"), "collisionCount", faults);
    }

    private static void ValidateRolling(FieldNode strategy, FaultList faults)
    {
        var rolling = strategy.Object("rollingUpdate");
        RollingCounts.Validate(rolling, "maxUnavailable", faults);
        RollingCounts.Validate(rolling, "maxSurge", faults);
        RollingCounts.ValidateAtMostAll(rolling, "maxUnavailable", faults);
        RollingCounts.ValidateAtMostAll(rolling, "maxSurge", faults);
        var hasUnavailable = RollingCounts.IsSome(rolling, "maxUnavailable");
        var hasSurge = RollingCounts.IsSome(rolling, "maxSurge");
        if (hasUnavailable && hasSurge)
        {
            faults.InvalidObject(
                rolling.PathOf("maxSurge"),
                RollingCounts.Go(rolling.Tree["maxSurge"]!),
                "may not be set when maxUnavailable is non-zero");
        }
        else if (!hasUnavailable && !hasSurge)
        {
            faults.Required(rolling.PathOf("maxUnavailable"), "cannot be 0 when maxSurge is 0");
        }
    }
}
