namespace Scenarios.Api.Validation;

/// <summary>DaemonSets (pkg/apis/apps/validation, ValidateDaemonSetSpec).</summary>
internal sealed class DaemonSetValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        PodTemplateValidation.ValidateWithSelector(spec, "daemonset", "DaemonSet", faults);
        faults.Check(spec, "minReadySeconds");
        faults.Check(spec.Object("updateStrategy"), "type");
        faults.Check(spec, "revisionHistoryLimit");
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults) =>
        faults.CheckFixed(candidate.Object("spec"), existing.Object("spec"), "selector");
}
