namespace Scenarios.Kubectl.Kustomize;

/// <summary>Places in Pod specs, wherever a kind has its own.</summary>
internal static class PodPlaces
{
    private static readonly (string Spec, string[] Kinds)[] Specs =
    [
        ("spec", ["Pod"]),
        ("spec/template/spec", ["Deployment", "ReplicaSet", "DaemonSet", "StatefulSet", "Job", "ReplicationController"]),
        ("spec/jobTemplate/spec/template/spec", ["CronJob"]),
    ];

    /// <param name="paths">From the Pod spec on.</param>
    public static IEnumerable<FieldPlace> Of(params string[] paths) =>
        from spec in Specs from path in paths select new FieldPlace($"{spec.Spec}/{path}", Creates: false, spec.Kinds);

    /// <param name="paths">From a container on.</param>
    public static IEnumerable<FieldPlace> OfContainers(params string[] paths) =>
        Of([.. paths.SelectMany(static path => new[] { $"containers[]/{path}", $"initContainers[]/{path}" })]);
}
