using Scenarios.Api.Validation;
using Scenarios.Api.Validation.Pods;

namespace Scenarios.Api.Kinds.Jobs;

/// <summary>
/// The selector and labels of a Job: those that the server generates (pkg/apis/batch/validation, validateGeneratedSelector), or those
/// written manually.
/// </summary>
internal static class JobSelectorValidation
{
    /// <summary>Rejects manually written labels that conflict with the server's own.</summary>
    public static void ValidateGenerated(FieldNode job, FaultList faults)
    {
        var spec = job.Object("spec");
        if (spec.Flag("manualSelector") || !spec.Has("selector"))
        {
            return;
        }

        var (name, uid) = (job.Object("metadata").Text("name"), job.Object("metadata").Text("uid"));
        var expected = ObjectValue.Empty;
        var labels = spec.Object("template").Object("metadata").Object("labels");
        foreach (var (key, value) in ((string, string)[])[
            ("controller-uid", uid), ("job-name", name), ("batch.kubernetes.io/controller-uid", uid),
                ("batch.kubernetes.io/job-name", name)])
        {
            expected = expected.With(key, new StringValue(value));
            Expect(labels, key, value, faults);
        }

        if (PodTemplateValidation.SelectorOf(spec, "selector") is { } selector && !selector.Matches(expected))
        {
            faults.InvalidObject(spec.PathOf("selector"), GoSyntax.Of(spec.Tree["selector"], spec.Facts("selector").Type),
                "`selector` not auto-generated");
        }
    }

    public static void Validate(FieldNode spec, FaultList faults)
    {
        if (!spec.Has("selector"))
        {
            faults.Required(spec.PathOf("selector"));
        }

        MetadataValidation.ValidateSelector(spec.Object("selector"), faults);
        var labels = spec.Object("template").Object("metadata").Object("labels");
        if (PodTemplateValidation.SelectorOf(spec, "selector") is { } selector
            && (!spec.Has("selector") || !selector.Matches(labels.Tree)))
        {
            faults.InvalidObject(labels.Path, GoSyntax.StringMap(labels.Tree), "`selector` does not match template `labels`");
        }
    }

    private static void Expect(FieldNode labels, string key, string value, FaultList faults)
    {
        var path = $"{labels.Path}[{key}]";
        if (!labels.Has(key))
        {
            faults.Required(path, $"must be '{value}'");
        }
        else if (labels.Text(key) != value)
        {
            faults.InvalidObject(path, GoSyntax.StringMap(labels.Tree), $"must be '{value}'");
        }
    }
}
