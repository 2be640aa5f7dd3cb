using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.PodTemplates;

/// <summary>PodTemplates (pkg/apis/core/validation, ValidatePodTemplate).</summary>
internal sealed class PodTemplateValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults) =>
        Scenarios.Api.Validation.Pods.PodTemplateValidation.Validate(candidate.Object("template"), faults);
}
