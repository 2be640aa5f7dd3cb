using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.Pods;

/// <summary>Pods (pkg/apis/core/validation, ValidatePod).</summary>
internal sealed class PodValidation : IKindValidation
{
    private const string ImmutableFields =
        "pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,"
        + "`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)\n";

    public void Validate(FieldNode candidate, FaultList faults) => PodSpecValidation.Validate(candidate.Object("spec"), faults);

    // Upstream appends a diff of Go structures, which is not imitated.
    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        if (!PodUpdate.Fixed(candidate.Object("spec").Tree).Equals(PodUpdate.Fixed(existing.Object("spec").Tree)))
        {
            faults.Forbidden("spec", ImmutableFields);
        }
    }
}
