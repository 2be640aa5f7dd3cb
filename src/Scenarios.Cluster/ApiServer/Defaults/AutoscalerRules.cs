namespace Scenarios.Cluster.ApiServer.Defaults;

/// <summary>HorizontalPodAutoscalers (kubernetes, pkg/apis/autoscaling/v2/defaults.go).</summary>
internal static class AutoscalerRules
{
    private static readonly StringValue Max = new("Max");
    private static readonly IntegerValue Zero = IntegerValue.Of(0);

    // 80 % of the requested CPU.
    private static readonly ListValue Metrics = ListValue.Of(ObjectValue.Of(
        ("type", new StringValue("Resource")),
        ("resource", ObjectValue.Of(
            ("name", new StringValue("cpu")),
            ("target", ObjectValue.Of(("type", new StringValue("Utilization")), ("averageUtilization", IntegerValue.Of(80))))))));

    private static readonly ListValue UpPolicies = ListValue.Of(Policy("Pods", 4), Policy("Percent", 100));
    private static readonly ListValue DownPolicies = ListValue.Of(Policy("Percent", 100));

    public static ObjectValue Spec(ObjectValue spec)
    {
        spec = spec["metrics"] is ListValue { Count: > 0 } ? spec : spec.With("metrics", Metrics);
        return spec.Rewrite("behavior", static behavior => behavior
            .DefaultTo("scaleUp", ObjectValue.Empty)
            .Rewrite("scaleUp", static rules => Rules(rules.DefaultTo("stabilizationWindowSeconds", Zero), UpPolicies))
            .DefaultTo("scaleDown", ObjectValue.Empty)
            .Rewrite("scaleDown", static rules => Rules(rules, DownPolicies)));
    }

    private static ObjectValue Rules(ObjectValue rules, ListValue policies) =>
        rules.DefaultTo("selectPolicy", Max).DefaultTo("policies", policies);

    private static ObjectValue Policy(string type, long value) => ObjectValue.Of(
        ("type", new StringValue(type)), ("value", IntegerValue.Of(value)), ("periodSeconds", IntegerValue.Of(15)));
}
