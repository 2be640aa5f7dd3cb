namespace Scenarios.Kubectl.Kustomize;

/// <summary>Places in Pod specs, for all kinds that contain one.</summary>
internal static class PodPlaces
{
    private static readonly (string Spec, string[] Kinds)[] Specs =
    [
        ("spec", ["Pod"]),
        ("spec/template/spec", ["Deployment", "ReplicaSet", "DaemonSet", "StatefulSet", "Job", "ReplicationController"]),
        ("spec/jobTemplate/spec/template/spec", ["CronJob"]),
    ];

    /// <param name="paths">Relative to the Pod spec.</param>
    public static IEnumerable<FieldPlace> Of(params string[] paths) =>
        from spec in Specs from path in paths select new FieldPlace($"{spec.Spec}/{path}", Creates: false, spec.Kinds);

    /// <param name="paths">Relative to a container.</param>
    public static IEnumerable<FieldPlace> OfContainers(params string[] paths) =>
        Of([.. paths.SelectMany(static path => new[] { $"containers[]/{path}", $"initContainers[]/{path}" })]);
}
