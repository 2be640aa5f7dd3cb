using Scenarios.Api.Validation;
using Scenarios.Api.Validation.Pods;

namespace Scenarios.Api.Kinds.RuntimeClasses;

/// <summary>RuntimeClasses (pkg/apis/node/validation).</summary>
internal sealed class RuntimeClassValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        faults.InvalidEach("handler", candidate.Text("handler"), NameRules.Dns1123Label(candidate.Text("handler")));
        ResourcesValidation.ValidateLimits(candidate.Object("overhead").Object("podFixed").At("overhead.limits"), faults);
        var scheduling = candidate.Object("scheduling");
        MetadataValidation.ValidateLabels(scheduling, "nodeSelector", faults);
        TolerationValidation.Validate(scheduling, faults);
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults) =>
        faults.CheckFixed(candidate, existing, "handler");
}
