using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.ReplicaSets;

/// <summary>ReplicaSets (pkg/apis/apps/validation, ValidateReplicaSetSpec).</summary>
internal sealed class ReplicaSetValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        faults.Check(spec, "replicas");
        faults.Check(spec, "minReadySeconds");
        PodTemplateValidation.ValidateWithSelector(spec, "deployment", "ReplicaSet", faults);
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults) =>
        faults.CheckFixed(candidate.Object("spec"), existing.Object("spec"), "selector");

    public void ValidateStatus(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var status = candidate.Object("status");
        StatusRules.NotNegative(status, faults, "replicas", "fullyLabeledReplicas", "readyReplicas", "availableReplicas",
            "observedGeneration");
        StatusRules.AtMostReplicas(status, faults, "fullyLabeledReplicas", "readyReplicas", "availableReplicas");
    }
}
