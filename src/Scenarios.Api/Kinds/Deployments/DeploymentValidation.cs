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
                    faults.Add(FieldFault.Invalid(rolling.PathOf("maxUnavailable"), rolling.Tree["maxUnavailable"]!, "may not be 0 when `maxSurge` is 0"));
                }

                RollingCounts.ValidateAtMostAll(rolling, "maxUnavailable", faults);
                break;
            case "":
                break;
            default:
                faults.Check(strategy, "type");
                break;
        }
    }
}
