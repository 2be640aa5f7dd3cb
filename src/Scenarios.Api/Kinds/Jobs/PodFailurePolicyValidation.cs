using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.Jobs;

/// <summary>A Job's <c>podFailurePolicy</c> (pkg/apis/batch/validation, validatePodFailurePolicy).</summary>
internal static class PodFailurePolicyValidation
{
    private const int MostRules = 20;
    private const int MostPatterns = 20;
    private const int MostCodes = 255;

    public static void Validate(FieldNode spec, FaultList faults)
    {
        var policy = spec.Object("podFailurePolicy");
        faults.AtMost(policy, "rules", MostRules);
        foreach (var rule in policy.Items("rules"))
        {
            ValidateRule(spec, rule, faults);
        }
    }

    private static void ValidateRule(FieldNode spec, FieldNode rule, FaultList faults)
    {
        if (OneOf(rule, "action", faults) && rule.Text("action") == "FailIndex" && !spec.Has("backoffLimitPerIndex"))
        {
            faults.Invalid(rule.PathOf("action"), "FailIndex", "requires the backoffLimitPerIndex to be set");
        }

        var (codes, conditions) = (rule.Has("onExitCodes"), rule.List("onPodConditions").Count > 0);
        if (codes)
        {
            ValidateCodes(spec, rule.Object("onExitCodes"), faults);
        }

        faults.AtMost(rule, "onPodConditions", MostPatterns);
        foreach (var pattern in rule.Items("onPodConditions"))
        {
            faults.InvalidEach(pattern.PathOf("type"), pattern.Text("type"), NameRules.QualifiedName(pattern.Text("type")));
            OneOf(pattern, "status", faults);
        }

        if (codes == conditions)
        {
            faults.InvalidWhole(rule.Path, codes
                ? "specifying both OnExitCodes and OnPodConditions is not supported"
                : "specifying one of OnExitCodes and OnPodConditions is required");
        }
    }

    private static void ValidateCodes(FieldNode spec, FieldNode requirement, FaultList faults)
    {
        OneOf(requirement, "operator", faults);
        if (requirement.Has("containerName") && !Names(spec).Contains(requirement.Text("containerName"), StringComparer.Ordinal))
        {
            faults.Invalid(
                requirement.PathOf("containerName"), requirement.Text("containerName"),
                    "must be one of the container or initContainer names in the pod template");
        }

        var values = requirement.List("values");
        if (values.Count == 0)
        {
            faults.InvalidObject(requirement.PathOf("values"), CodesOf(values), "at least one value is required");
        }

        faults.AtMost(requirement, "values", MostCodes);
        var seen = new HashSet<long>();
        var (isOrdered, last) = (true, long.MinValue);
        for (var index = 0; index < values.Count; index++)
        {
            var (code, path) = ((values[index] as IntegerValue)?.Integer ?? 0, requirement.PathOf("values").Item(index));
            if (code == 0 && requirement.Text("operator") == "In")
            {
                faults.Invalid(path, code, "must not be 0 for the In operator");
            }

            if (!seen.Add(code))
            {
                faults.DuplicateObject(path, FormattableString.Invariant($"{code}"));
            }

            (isOrdered, last) = (isOrdered && code >= last, code);
        }

        if (!isOrdered)
        {
            faults.InvalidObject(requirement.PathOf("values"), CodesOf(values), "must be ordered");
        }
    }

    private static IEnumerable<string> Names(FieldNode spec)
    {
        var pod = spec.Object("template").Object("spec");
        return pod.Items("containers").Concat(pod.Items("initContainers")).Select(static container => container.Text("name"));
    }

    private static string CodesOf(ListValue values) => $"[]int32{{{string.Join(", ", values.Select(CodeOf))}}}";

    private static string CodeOf(Value value) => FormattableString.Invariant($"{(value as IntegerValue)?.Integer}");

    private static bool OneOf(FieldNode node, string field, FaultList faults)
    {
        var accepted = node.Accepted(field);
        var text = node.Text(field);
        if (text.Length == 0)
        {
            faults.Required(node.PathOf(field), $"valid values: [{string.Join(' ', accepted.Select(GoText.Quote))}]");
            return false;
        }

        if (accepted.Contains(text, StringComparer.Ordinal))
        {
            return true;
        }

        faults.Add(FieldFault.NotSupported(node.PathOf(field), text, accepted));
        return false;
    }
}
