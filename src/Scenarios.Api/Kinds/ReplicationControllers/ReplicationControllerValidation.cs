using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.ReplicationControllers;

/// <summary>ReplicationControllers (pkg/apis/core/validation, ValidateReplicationControllerSpec).</summary>
internal sealed class ReplicationControllerValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        StatusRules.NotNegative(spec, faults, "minReadySeconds", "replicas");
        PodTemplateValidation.ValidateWithLabels(spec, faults);
    }

    public void ValidateStatus(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var status = candidate.Object("status");
        StatusRules.NotNegative(status, faults, "replicas", "fullyLabeledReplicas", "readyReplicas", "availableReplicas",
            "observedGeneration");
        StatusRules.AtMostReplicas(status, faults, "fullyLabeledReplicas", "readyReplicas", "availableReplicas");
    }
}
