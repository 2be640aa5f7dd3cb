namespace Scenarios.Api.Validation;

/// <summary>ReplicaSets (pkg/apis/apps/validation, ValidateReplicaSetSpec).</summary>
internal sealed class ReplicaSetValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        faults.NotNegative(spec, "replicas");
        faults.NotNegative(spec, "minReadySeconds");
        PodTemplateValidation.ValidateWithSelector(spec, "deployment", "ReplicaSet", faults);
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults) => DeploymentValidation.SelectorIsFixed(candidate, existing, faults);
}
