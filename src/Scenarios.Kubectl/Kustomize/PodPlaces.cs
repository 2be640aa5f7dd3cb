using Scenarios.Api.Schema;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Batch;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kustomize;

/// <summary>Places in Pod specs, for the kinds that kustomize knows to contain one (builtinpluginconsts/namereference.go).</summary>
internal static class PodPlaces
{
    private static readonly (string ApiVersion, string Kind)[] Known =
    [
        (Pod.ApiVersion, Pod.Kind), (Deployment.ApiVersion, Deployment.Kind), (ReplicaSet.ApiVersion, ReplicaSet.Kind),
        (DaemonSet.ApiVersion, DaemonSet.Kind), (StatefulSet.ApiVersion, StatefulSet.Kind), (Job.ApiVersion, Job.Kind),
        (ReplicationController.ApiVersion, ReplicationController.Kind), (CronJob.ApiVersion, CronJob.Kind),
    ];

    private static readonly (string Spec, string[] Kinds)[] Specs =
    [
        .. Known.GroupBy(static known => SpecOf(known.ApiVersion, known.Kind), StringComparer.Ordinal)
            .Select(static group => (group.Key, group.Select(static known => known.Kind).ToArray())),
    ];

    /// <param name="paths">Relative to the Pod spec.</param>
    public static IEnumerable<FieldPlace> Of(params string[] paths) =>
        from spec in Specs from path in paths select new FieldPlace($"{spec.Spec}/{path}", Creates: false, spec.Kinds);

    private static string SpecOf(string apiVersion, string kind) =>
        string.Join('/', ApiSchema.Kubernetes.TypeOf(ApiSchema.Kubernetes.Find(apiVersion, kind)!)!.PodSpecPath);

    /// <param name="paths">Relative to a container.</param>
    public static IEnumerable<FieldPlace> OfContainers(params string[] paths) =>
        Of([.. paths.SelectMany(static path => new[] { $"containers[]/{path}", $"initContainers[]/{path}" })]);
}
