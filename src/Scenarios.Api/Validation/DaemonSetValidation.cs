namespace Scenarios.Api.Validation;

/// <summary>DaemonSets (pkg/apis/apps/validation, ValidateDaemonSetSpec).</summary>
internal sealed class DaemonSetValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        PodTemplateValidation.ValidateWithSelector(spec, "daemonset", "DaemonSet", faults);
        faults.NotNegative(spec, "minReadySeconds");
        faults.OneOf(spec.Object("updateStrategy"), "type", "RollingUpdate", "OnDelete");
        faults.NotNegative(spec, "revisionHistoryLimit");
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults) => DeploymentValidation.SelectorIsFixed(candidate, existing, faults);
}
