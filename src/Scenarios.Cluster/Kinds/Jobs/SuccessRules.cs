using Scenarios.Objects.Views.Batch;

namespace Scenarios.Cluster.Kinds.Jobs;

/// <summary>
/// Whether enough of the right indexes have succeeded for a <c>successPolicy</c> (kubernetes, pkg/controller/job/success_policy.go).
/// </summary>
internal static class SuccessRules
{
    /// <returns>Upstream's message that names the rule that is met; null if none is.</returns>
    public static string? Met(JobSpec spec, IndexIntervals succeeded)
    {
        if (succeeded.Total == 0)
        {
            return null;
        }

        var rules = spec.SuccessPolicy.Rules;
        for (var index = 0; index < rules.Count; index++)
        {
            if (IsMet(rules[index], spec.Completions ?? 0, succeeded))
            {
                return FormattableString.Invariant($"Matched rules at index {index}");
            }
        }

        return null;
    }

    private static bool IsMet(SuccessPolicyRule rule, long completions, IndexIntervals succeeded)
    {
        if (rule.SucceededIndexes is not { } text)
        {
            return rule.SucceededCount is { } wanted && succeeded.Total >= wanted;
        }

        var required = IndexIntervals.Parse(text, completions);
        var have = required.Indexes().Count(succeeded.Has);
        return required.Total > 0 && have >= (rule.SucceededCount ?? required.Total);
    }
}
