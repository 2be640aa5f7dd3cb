using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.ReplicationControllers;

/// <summary>ReplicationControllers (pkg/apis/core/validation, ValidateReplicationControllerSpec).</summary>
internal sealed class ReplicationControllerValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        faults.Check(spec, "minReadySeconds");
        PodTemplateValidation.ValidateWithLabels(spec, faults);
    }
}
