using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.Jobs;

/// <summary>Jobs (pkg/apis/batch/validation, ValidateJob).</summary>
internal sealed class JobValidation : IKindValidation
{
    private const string Indexed = "Indexed";
    private const int LongestManager = 63;
    private static readonly string[] Counts =
    [
        "parallelism", "completions", "activeDeadlineSeconds", "backoffLimit", "ttlSecondsAfterFinished", "backoffLimitPerIndex",
            "maxFailedIndexes",
    ];

    public void Validate(FieldNode candidate, FaultList faults)
    {
        ValidateSpec(candidate.Object("spec"), faults);
        JobSelectorValidation.Validate(candidate.Object("spec"), faults);
    }

    public void ValidateCreate(FieldNode candidate, FaultList faults)
    {
        JobSelectorValidation.ValidateGenerated(candidate, faults);
        Validate(candidate, faults);
        var (spec, name) = (candidate.Object("spec"), candidate.Object("metadata").Text("name"));
        if (spec.Text("completionMode") != Indexed || spec.Integer("completions") is not { } completions || completions <= 0)
        {
            return;
        }

        var hostname = FormattableString.Invariant($"{name}-{completions - 1}");
        if (NameRules.Dns1123Label(hostname).Count > 0)
        {
            faults.Invalid("metadata.name", name, $"will not able to create pod with invalid DNS label: {hostname}");
        }
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var (spec, before) = (candidate.Object("spec"), existing.Object("spec"));
        ValidateCompletions(spec, before, faults);
        faults.CheckFixed(spec, before, "selector");
        if (!JobTemplates.IsAllowed(candidate, existing))
        {
            faults.InvalidObject(spec.PathOf("template"), GoSyntax.Of(spec.Tree["template"], spec.Facts("template").Type),
                FaultList.Immutable);
        }

        foreach (var field in (string[])["completionMode", "podFailurePolicy", "backoffLimitPerIndex", "managedBy", "successPolicy"])
        {
            faults.CheckFixed(spec, before, field);
        }
    }

    public void ValidateStatus(FieldNode candidate, FieldNode existing, FaultList faults) =>
        JobStatusValidation.Validate(candidate, existing, faults);

    /// <summary>Validates what Jobs and the templates of CronJobs have in common.</summary>
    public static void ValidateSpec(FieldNode spec, FaultList faults)
    {
        foreach (var field in Counts)
        {
            faults.Check(spec, field);
        }

        if (spec.Has("maxFailedIndexes") && !spec.Has("backoffLimitPerIndex"))
        {
            faults.Required(spec.PathOf("backoffLimitPerIndex"), "when maxFailedIndexes is specified");
        }

        if (spec.Has("managedBy"))
        {
            NameRules.CheckDomainPath(spec.PathOf("managedBy"), spec.Text("managedBy"), faults);
            if (System.Text.Encoding.UTF8.GetByteCount(spec.Text("managedBy")) > LongestManager)
            {
                faults.Add(FieldFault.TooLong(spec.PathOf("managedBy"), LongestManager));
            }
        }

        faults.Check(spec, "completionMode");
        ValidateIndexes(spec, faults);
        PodFailurePolicyValidation.Validate(spec, faults);
        SuccessPolicyValidation.Validate(spec, faults);
        ValidateReplacement(spec, faults);
        PodTemplateValidation.Validate(spec.Object("template"), faults);
        ValidateRestarts(spec, faults);
    }

    private static void ValidateIndexes(FieldNode spec, FaultList faults)
    {
        if (spec.Text("completionMode") != Indexed)
        {
            foreach (var field in (string[])["backoffLimitPerIndex", "maxFailedIndexes"])
            {
                if (spec.Integer(field) is { } number)
                {
                    faults.Invalid(spec.PathOf(field), number, "requires indexed completion mode");
                }
            }

            return;
        }

        var (completions, parallelism, failed) = (spec.Integer("completions"), spec.Integer("parallelism"),
            spec.Integer("maxFailedIndexes"));
        if (completions is null)
        {
            faults.Required(spec.PathOf("completions"), "when completion mode is Indexed");
        }

        AtMost("parallelism", parallelism, 100_000, "must be less than or equal to 100000 when completion mode is Indexed");
        AtMost("maxFailedIndexes", failed, completions ?? long.MaxValue, "must be less than or equal to completions");
        AtMost("maxFailedIndexes", failed, 100_000, "must be less than or equal to 100000");
        if (completions > 100_000 && spec.Has("backoffLimitPerIndex"))
        {
            const string WhenMany = "when completions are above 100000 and used with backoff limit per index";
            if (failed is null)
            {
                faults.Required(spec.PathOf("maxFailedIndexes"), "must be specified when completions is above 100000");
            }

            AtMost("parallelism", parallelism, 10_000, $"must be less than or equal to 10000 {WhenMany}");
            AtMost("maxFailedIndexes", failed, 10_000, $"must be less than or equal to 10000 {WhenMany}");
        }

        void AtMost(string field, long? number, long maximum, string detail)
        {
            if (number > maximum)
            {
                faults.Invalid(spec.PathOf(field), number.Value, detail);
            }
        }
    }

    private static void ValidateReplacement(FieldNode spec, FaultList faults)
    {
        IReadOnlyList<string> accepted = spec.Has("podFailurePolicy") ? ["Failed"] : spec.Accepted("podReplacementPolicy");
        if (spec.Has("podReplacementPolicy") && !accepted.Contains(spec.Text("podReplacementPolicy"), StringComparer.Ordinal))
        {
            faults.Add(FieldFault.NotSupported(spec.PathOf("podReplacementPolicy"), spec.Text("podReplacementPolicy"), accepted));
        }
    }

    private static void ValidateRestarts(FieldNode spec, FaultList faults)
    {
        var pod = spec.Object("template").Object("spec");
        var (path, policy) = (pod.PathOf("restartPolicy"), pod.Text("restartPolicy"));
        switch (policy)
        {
            case "" or "Always":
                faults.Required(path, "valid values: \"OnFailure\", \"Never\"");
                break;
            case "OnFailure" when spec.Has("podFailurePolicy"):
                faults.Invalid(path, policy, "only \"Never\" is supported when podFailurePolicy is specified");
                break;
            case "OnFailure" or "Never":
                break;
            default:
                faults.Add(FieldFault.NotSupported(path, policy, ["OnFailure", "Never"]));
                break;
        }
    }

    private static void ValidateCompletions(FieldNode spec, FieldNode before, FaultList faults)
    {
        var completions = spec.Integer("completions");
        if (completions == before.Integer("completions"))
        {
            return;
        }

        if (spec.Text("completionMode") != Indexed)
        {
            faults.Add(FieldFault.Invalid(spec.PathOf("completions"), spec.Tree["completions"] ?? NullValue.Instance, FaultList.Immutable));
        }
        else if (completions is { } number && number != spec.Integer("parallelism"))
        {
            // An Indexed Job is elastic: completions and parallelism change together.
            faults.Invalid(spec.PathOf("completions"), number, "can only be modified in tandem with spec.parallelism");
        }
    }
}
