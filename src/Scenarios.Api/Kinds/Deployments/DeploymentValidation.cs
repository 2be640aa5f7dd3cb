using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.Deployments;

/// <summary>Deployments (pkg/apis/apps/validation, ValidateDeploymentSpec; pkg/registry/apps/deployment/strategy.go).</summary>
internal sealed class DeploymentValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        faults.Check(spec, "replicas");
        PodTemplateValidation.ValidateWithSelector(spec, "deployment", "ReplicaSet", faults);
        ValidateStrategy(spec.Object("strategy"), faults);
        faults.Check(spec, "minReadySeconds");
        faults.Check(spec, "revisionHistoryLimit");
        faults.Check(spec, "progressDeadlineSeconds");
        if (spec.Integer("progressDeadlineSeconds") is { } deadline && deadline <= (spec.Integer("minReadySeconds") ?? 0))
        {
            faults.Invalid(spec.PathOf("progressDeadlineSeconds"), deadline, "must be greater than minReadySeconds");
        }
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults) =>
        faults.CheckFixed(candidate.Object("spec"), existing.Object("spec"), "selector");

    public void ValidateStatus(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var status = candidate.Object("status");
        StatusRules.NotNegative(
            status, faults, "observedGeneration", "replicas", "updatedReplicas", "readyReplicas", "availableReplicas",
                "unavailableReplicas", "collisionCount");
        StatusRules.AtMostReplicas(status, faults, "updatedReplicas", "readyReplicas", "availableReplicas");
        StatusRules.NotFalling(status, existing.Object("status"), "collisionCount", faults);
    }

    private static void ValidateStrategy(FieldNode strategy, FaultList faults)
    {
        var rolling = strategy.Object("rollingUpdate");
        switch (strategy.Text("type"))
        {
            case "Recreate":
                if (strategy.Has("rollingUpdate"))
                {
                    faults.Forbidden(rolling.Path, "may not be specified when strategy `type` is 'Recreate'");
                }

                break;
            case "RollingUpdate":
                RollingCounts.Validate(rolling, "maxUnavailable", faults);
                RollingCounts.Validate(rolling, "maxSurge", faults);
                if (RollingCounts.IsZero(rolling, "maxUnavailable") && RollingCounts.IsZero(rolling, "maxSurge"))
                {
                    faults.InvalidObject(rolling.PathOf("maxUnavailable"), RollingCounts.Go(rolling.Tree["maxUnavailable"]!),
                        "may not be 0 when `maxSurge` is 0");
                }

                RollingCounts.ValidateAtMostAll(rolling, "maxUnavailable", faults);
                break;
            case "":
                break;
            default:
                var shown =
                    $"apps.DeploymentStrategy{{Type:{GoText.Quote(strategy.Text("type"))}, "
                    + "RollingUpdate:(*apps.RollingUpdateDeployment)(nil)}";
                faults.Add(new("FieldValueNotSupported", $"Unsupported value: {shown}: supported values: \"Recreate\", \"RollingUpdate\"",
                    strategy.Path));
                break;
        }
    }
}
