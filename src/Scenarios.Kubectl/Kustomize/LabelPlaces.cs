namespace Scenarios.Kubectl.Kustomize;

/// <summary>
/// The places of labels, selectors and annotations. They are kustomize's own list, which knows fewer than the API has (kustomize,
/// api/internal/konfig/builtinpluginconsts).
/// </summary>
internal static class LabelPlaces
{
    private static readonly string[] Templated = ["ReplicationController", "Deployment", "ReplicaSet", "DaemonSet", "StatefulSet", "Job"];

    public static FieldPlace[] Metadata { get; } = [new("metadata/labels", true)];

    public static FieldPlace[] Templates { get; } =
    [
        new("spec/template/metadata/labels", true, Templated),
        new("spec/volumeClaimTemplates[]/metadata/labels", true, "StatefulSet"),
        new("spec/jobTemplate/metadata/labels", true, "CronJob"),
        new("spec/jobTemplate/spec/template/metadata/labels", true, "CronJob"),
    ];

    public static FieldPlace[] Selectors { get; } =
    [
        new("spec/selector", true, "Service", "ReplicationController"),
        new("spec/selector/matchLabels", true, "Deployment", "ReplicaSet", "DaemonSet", "StatefulSet"),
        new("spec/selector/matchLabels", false, "Job", "PodDisruptionBudget"),
        new("spec/jobTemplate/spec/selector/matchLabels", false, "CronJob"),
        new("spec/podSelector/matchLabels", false, "NetworkPolicy"),
        new("spec/ingress[]/from[]/podSelector/matchLabels", false, "NetworkPolicy"),
        new("spec/egress[]/to[]/podSelector/matchLabels", false, "NetworkPolicy"),
        new("spec/template/spec/topologySpreadConstraints[]/labelSelector/matchLabels", false, "Deployment", "StatefulSet"),
        .. Affinities("podAffinity"),
        .. Affinities("podAntiAffinity"),
    ];

    public static FieldPlace[] Annotations { get; } =
    [
        new("metadata/annotations", true),
        new("spec/template/metadata/annotations", true, Templated),
        new("spec/jobTemplate/metadata/annotations", true, "CronJob"),
        new("spec/jobTemplate/spec/template/metadata/annotations", true, "CronJob"),
    ];

    private static IEnumerable<FieldPlace> Affinities(string kind)
    {
        var before = $"spec/template/spec/affinity/{kind}";
        yield return new(
            $"{before}/preferredDuringSchedulingIgnoredDuringExecution[]/podAffinityTerm/labelSelector/matchLabels",
            false,
            "Deployment",
            "StatefulSet");
        yield return new(
            $"{before}/requiredDuringSchedulingIgnoredDuringExecution[]/labelSelector/matchLabels", false, "Deployment", "StatefulSet");
    }
}
