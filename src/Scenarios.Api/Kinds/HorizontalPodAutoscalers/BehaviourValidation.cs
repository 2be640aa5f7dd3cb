using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.HorizontalPodAutoscalers;

/// <summary>How fast an autoscaler may scale (pkg/apis/autoscaling/validation, validateBehavior).</summary>
internal static class BehaviourValidation
{
    private const long LongestWindow = 3600;
    private const long LongestPeriod = 1800;

    public static void Check(FieldNode behaviour, FaultList faults)
    {
        foreach (var direction in (string[])["scaleUp", "scaleDown"])
        {
            if (behaviour.Has(direction))
            {
                CheckRules(behaviour.Object(direction), faults);
            }
        }
    }

    private static void CheckRules(FieldNode rules, FaultList faults)
    {
        var window = rules.Integer("stabilizationWindowSeconds") ?? 0;
        if (window < 0)
        {
            faults.Invalid(rules.PathOf("stabilizationWindowSeconds"), window, "must be greater than or equal to zero");
        }

        if (window > LongestWindow)
        {
            faults.Invalid(rules.PathOf("stabilizationWindowSeconds"), window, $"must be less than or equal to {LongestWindow}");
        }

        faults.Check(rules, "selectPolicy");
        var policies = rules.Items("policies");
        if (policies.Length == 0)
        {
            faults.Required(rules.PathOf("policies"), "must specify at least one Policy");
        }

        foreach (var policy in policies)
        {
            CheckPolicy(policy, faults);
        }
    }

    private static void CheckPolicy(FieldNode policy, FaultList faults)
    {
        if (!policy.Accepted("type").Contains(policy.Text("type"), StringComparer.Ordinal))
        {
            faults.NotSupported(policy, "type");
        }

        foreach (var field in (string[])["value", "periodSeconds"])
        {
            if (policy.Integer(field) is null or <= 0)
            {
                faults.Invalid(policy.PathOf(field), policy.Integer(field) ?? 0, "must be greater than zero");
            }
        }

        if (policy.Integer("periodSeconds") is > LongestPeriod and var period)
        {
            faults.Invalid(policy.PathOf("periodSeconds"), period, $"must be less than or equal to {LongestPeriod}");
        }
    }
}
