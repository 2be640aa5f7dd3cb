namespace Scenarios.Cluster.ApiServer.Defaults;

/// <summary>
/// Workload controllers (kubernetes, pkg/apis/apps/v1/defaults.go, pkg/apis/batch/v1/defaults.go, pkg/apis/core/v1/defaults.go).
/// </summary>
internal static class WorkloadRules
{
    private static readonly StringValue TerminatingOrFailed = new("TerminatingOrFailed");
    private static readonly StringValue Failed = new("Failed");
    private static readonly StringValue Claim = new("PersistentVolumeClaim");

    /// <summary>The type defaults to RollingUpdate, which always gets a <c>rollingUpdate</c>.</summary>
    public static ObjectValue RollingUpdate(ObjectValue strategy) => strategy.Text("type") is "" or "RollingUpdate"
        ? strategy.DefaultText("type", Texts.RollingUpdate).DefaultTo("rollingUpdate", ObjectValue.Empty)
        : strategy;

    /// <summary>Only if no type is given: a StatefulSet with an explicit type RollingUpdate may lack <c>rollingUpdate</c>.</summary>
    public static ObjectValue UpdateOfStatefulSet(ObjectValue strategy) => strategy.Text("type").Length == 0
        ? strategy.With("type", Texts.RollingUpdate).DefaultTo("rollingUpdate", ObjectValue.Empty)
        : strategy;

    public static ObjectValue ClaimTemplates(ObjectValue spec) =>
        spec.RewriteEach("volumeClaimTemplates", static claim => claim.DefaultTo("apiVersion", Texts.V1).DefaultTo("kind", Claim));

    public static ObjectValue ReplicationController(ObjectValue tree)
    {
        if (tree.Find("spec", "template", "metadata", "labels") is not ObjectValue { Count: > 0 } labels)
        {
            return tree;
        }

        tree = tree.Find("spec", "selector") is ObjectValue { Count: > 0 } ? tree : tree.WithPath(["spec", "selector"], labels);
        return WithLabels(tree, labels);
    }

    public static ObjectValue Job(ObjectValue tree)
    {
        if (tree["spec"] is not ObjectValue spec)
        {
            return tree;
        }

        if (spec["completions"] is null && spec["parallelism"] is null)
        {
            spec = spec.With("completions", IntegerValue.Of(1));
        }

        if (spec["backoffLimitPerIndex"] is not null)
        {
            spec = spec.DefaultTo("backoffLimit", IntegerValue.Of(int.MaxValue));
        }

        spec = spec.DefaultTo("podReplacementPolicy", spec["podFailurePolicy"] is null ? TerminatingOrFailed : Failed);
        tree = tree.With("spec", spec);
        return spec.Find("template", "metadata", "labels") is ObjectValue { Count: > 0 } labels ? WithLabels(tree, labels) : tree;
    }

    private static ObjectValue WithLabels(ObjectValue tree, ObjectValue labels) =>
        tree.Find("metadata", "labels") is ObjectValue { Count: > 0 } ? tree : tree.WithPath(["metadata", "labels"], labels);
}
