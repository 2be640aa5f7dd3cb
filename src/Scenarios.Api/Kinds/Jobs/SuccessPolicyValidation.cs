using System.Globalization;
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

        var total = 0L;
        if (hasIndexes && CountIndexes(rule.Text("succeededIndexes"), completions, out total) is { } error)
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

    /// <returns>What is wrong with the list, or null.</returns>
    private static string? CountIndexes(string text, long completions, out long total)
    {
        total = 0;
        var last = -1L;
        foreach (var interval in text.Length == 0 ? [] : text.Split(','))
        {
            var ends = interval.Split('-');
            if (ends.Length > 2)
            {
                return $"the fragment {GoText.Quote(interval)} violates the requirement that an index interval can have at most two "
                    + "parts separated by '-'";
            }

            foreach (var end in ends)
            {
                if (!long.TryParse(end, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                {
                    return $"cannot convert string to integer for index: {GoText.Quote(end)}";
                }

                if (number >= completions)
                {
                    return $"too large index: {GoText.Quote(end)}";
                }
            }

            var (first, second) = (long.Parse(ends[0], CultureInfo.InvariantCulture), long.Parse(ends[^1], CultureInfo.InvariantCulture));
            if (ends.Length == 2 && first >= second)
            {
                return FormattableString.Invariant($"non-increasing order, previous: {first}, current: {second}");
            }

            if (last >= first)
            {
                return FormattableString.Invariant($"non-increasing order, previous: {last}, current: {first}");
            }

            (total, last) = (total + second - first + 1, second);
        }

        return null;
    }
}
