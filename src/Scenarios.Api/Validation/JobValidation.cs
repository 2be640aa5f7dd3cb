namespace Scenarios.Api.Validation;

/// <summary>Jobs (pkg/apis/batch/validation, ValidateJobSpec). The selector and the template's labels are made by the server.</summary>
internal sealed class JobValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        foreach (var field in (string[])["parallelism", "completions", "activeDeadlineSeconds", "backoffLimit", "ttlSecondsAfterFinished"])
        {
            faults.Check(spec, field);
        }

        faults.Check(spec, "completionMode");
        var template = spec.Object("template");
        PodTemplateValidation.Validate(template, faults);
        var policy = template.Object("spec").Text("restartPolicy");
        if (policy is "Always" or "")
        {
            faults.Add(policy.Length == 0
                ? FieldFault.Required("spec.template.spec.restartPolicy", "valid values: \"OnFailure\", \"Never\"")
                : FieldFault.NotSupported("spec.template.spec.restartPolicy", policy, ["OnFailure", "Never"]));
        }
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var (spec, before) = (candidate.Object("spec"), existing.Object("spec"));
        if (spec.Text("completionMode") != "Indexed" && spec.Integer("completions") != before.Integer("completions"))
        {
            faults.Add(FieldFault.Invalid("spec.completions", spec.Tree["completions"] ?? NullValue.Instance, FaultList.Immutable));
        }

        faults.CheckFixed(spec, before, "selector");
    }
}
