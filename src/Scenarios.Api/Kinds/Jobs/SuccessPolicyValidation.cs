using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.Jobs;

/// <summary>A Job's <c>successPolicy</c> (pkg/apis/batch/validation, validateSuccessPolicy).</summary>
internal static class SuccessPolicyValidation
{
    private const int MostRules = 20;

    public static void Validate(FieldNode spec, FaultList faults)
    {
        if (!spec.Has("successPolicy"))
        {
            return;
        }

        var policy = spec.Object("successPolicy");
        if (spec.Text("completionMode") != "Indexed")
        {
            faults.InvalidObject(policy.Path, GoSyntax.Of(policy.Tree, spec.Facts("successPolicy").Type),
                "requires indexed completion mode");
            return;
        }

        if (policy.List("rules").Count == 0)
        {
            faults.Required(policy.PathOf("rules"), "at least one rules must be specified when the successPolicy is specified");
        }

        faults.AtMost(policy, "rules", MostRules);
        foreach (var rule in policy.Items("rules"))
        {
            ValidateRule(rule, spec.Integer("completions") ?? 0, faults);
        }
    }

    private static void ValidateRule(FieldNode rule, long completions, FaultList faults)
    {
        var (hasIndexes, count) = (rule.Has("succeededIndexes"), rule.Integer("succeededCount"));
        if (!hasIndexes && count is null)
        {
            faults.Required(rule.Path, "at least one of succeededCount or succeededIndexes must be specified");
        }

        // Go counts zero indexes in an invalid list.
        var error = IndexList.Read(rule.Text("succeededIndexes"), completions, out var intervals);
        var total = error is null ? intervals.Sum(static interval => interval.Last - interval.First + 1) : 0;
        if (error is not null)
        {
            faults.Invalid(rule.PathOf("succeededIndexes"), rule.Text("succeededIndexes"), $"error parsing succeededIndexes: {error}");
        }

        if (count is not { } number)
        {
            return;
        }

        var path = rule.PathOf("succeededCount");
        if (number < 0)
        {
            faults.Invalid(path, number, "must be greater than or equal to 0");
        }

        if (number > completions)
        {
            faults.Invalid(path, number,
                FormattableString.Invariant($"must be less than or equal to {completions} (the number of specified completions)"));
        }

        if (hasIndexes && number > total)
        {
            faults.Invalid(
                path,
                number,
                FormattableString.Invariant(
                    $"must be less than or equal to {total} (the number of indexes in the specified succeededIndexes field)"));
        }
    }
}
