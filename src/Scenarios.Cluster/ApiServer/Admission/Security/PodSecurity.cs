using System.Globalization;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Admission.Security;

/// <summary>
/// Holds Pods to the Pod security level that their namespace's labels enforce, and warns about those that violate the level to warn about
/// (k8s.io/pod-security-admission, admission/admission.go).
/// </summary>
internal sealed class PodSecurity(ObjectStore store) : IAdmissionCheck
{
    private const string EphemeralContainers = "ephemeralcontainers";

    private static readonly string[] Workloads =
    [
        "cronjobs.batch", "daemonsets.apps", "deployments.apps", "jobs.batch", "podtemplates", "replicasets.apps", "replicationcontrollers",
        "statefulsets.apps",
    ];

    public bool Handles(AdmissionRequest request) =>
        (IsOfPods(request) && request.Subresource is "" or EphemeralContainers)
        || (request.Subresource.Length == 0 && (request.IsOf(KnownResources.Namespaces)
            || Array.IndexOf(Workloads, request.Type.GroupResource) >= 0));

    public ApiStatus? Check(AdmissionRequest request, ApiObject item, List<string> warnings)
    {
        if (request.IsOf(KnownResources.Namespaces))
        {
            return CheckNamespace(request, Namespace.Of(item), warnings);
        }

        if (store.Of(KnownResources.Namespaces).Find(new ObjectKey(string.Empty, request.Namespace)) is not { } found)
        {
            return null;
        }

        var @namespace = Namespace.Of(found);
        var (enforced, warned) = (SecurityLevel.Enforced(@namespace), SecurityLevel.Warned(@namespace));
        if (enforced.Strictness + warned.Strictness == 0)
        {
            return null;
        }

        if (IsOfPods(request) && request.Previous is { } previous && !IsSignificant(Pod.Of(item), Pod.Of(previous)))
        {
            return null;
        }

        var spec = SpecOf(request, item);
        var annotations = AnnotationsOf(request, item);
        if (IsOfPods(request) && Findings(spec, annotations, enforced) is { Count: > 0 } violated)
        {
            return ApiErrors.Forbidden(request.Type, item.Name, $"violates PodSecurity \"{enforced}\": {string.Join(", ", violated)}");
        }

        if (Findings(spec, annotations, warned) is { Count: > 0 } told)
        {
            warnings.Add($"would violate PodSecurity \"{warned}\": {string.Join(", ", told)}");
        }

        return null;
    }

    private static bool IsOfPods(AdmissionRequest request) => ReferenceEquals(request.Type, KnownResources.Pods);

    /// <summary>Whether an update changes anything that the levels are about (admission.go, isSignificantPodUpdate).</summary>
    private static bool IsSignificant(Pod pod, Pod previous) => !ImagesOf(pod).SequenceEqual(ImagesOf(previous));

    private static IEnumerable<(string Name, string Image)> ImagesOf(Pod pod) =>
        ContainersOf(pod.Spec).Select(static container => (container.Name, container.Image));

    private static Container[] ContainersOf(PodSpec spec) =>
    [
        .. spec.InitContainers, .. spec.Containers,
        .. spec.EphemeralContainers.Select(static container => new Container(container.Tree)),
    ];

    private static PodSpec SpecOf(AdmissionRequest request, ApiObject item) =>
        new(PartOf(request, item, "spec") ?? ObjectValue.Empty);

    private static ObjectValue AnnotationsOf(AdmissionRequest request, ApiObject item) =>
        PartOf(request, item, "metadata")?["annotations"] as ObjectValue ?? ObjectValue.Empty;

    /// <param name="part">A field beside the Pods' specification, or that itself.</param>
    private static ObjectValue? PartOf(AdmissionRequest request, ApiObject item, string part) =>
        item.Find([.. ApiSchema.Kubernetes.TypeOf(request.Type)!.PodSpecPath.SkipLast(1), part]) as ObjectValue;

    private static List<SecurityFinding> Findings(PodSpec spec, ObjectValue annotations, SecurityLevel level)
    {
        var findings = new List<SecurityFinding>();
        if (level.Strictness > 0)
        {
            var containers = ContainersOf(spec);
            BaselineChecks.Run(spec, annotations, containers, level.Strictness > 1, findings);
            if (level.Strictness > 1)
            {
                RestrictedChecks.Run(spec, containers, findings);
            }
        }

        return findings;
    }

    private ApiStatus? CheckNamespace(AdmissionRequest request, Namespace item, List<string> warnings)
    {
        if (SecurityLevel.FaultsOf(item) is { Count: > 0 } faults)
        {
            return ApiErrors.Invalid(request.Type, item.Name, faults);
        }

        var level = SecurityLevel.Enforced(item);
        if (request.Previous is { } previous && SecurityLevel.Enforced(Namespace.Of(previous)) is var before && before != level
            && level.Strictness > 0 && level.Strictness >= before.Strictness)
        {
            WarnOfPods(item.Name, level, warnings);
        }

        return null;
    }

    /// <summary>Warns about existing Pods, which stay: one line for all Pods with the same findings.</summary>
    private void WarnOfPods(string @namespace, SecurityLevel level, List<string> warnings)
    {
        var lines = new SortedList<string, List<string>>(StringComparer.Ordinal);
        foreach (var stored in store.Of(KnownResources.Pods).InOrder(@namespace))
        {
            var findings = Findings(Pod.Of(stored).Spec, stored.Annotations, level);
            if (findings.Count > 0)
            {
                var text = string.Join(", ", findings.Select(static finding => finding.Reason));
                if (!lines.TryGetValue(text, out var names))
                {
                    lines.Add(text, names = []);
                }

                names.Add(stored.Name);
            }
        }

        if (lines.Count == 0)
        {
            return;
        }

        warnings.Add($"existing pods in namespace \"{@namespace}\" violate the new PodSecurity enforce level \"{level}\"");
        foreach (var (text, names) in lines.OrderBy(static line => line.Value[0], StringComparer.Ordinal))
        {
            var (first, others) = (names[0], names.Count - 1);
            var who = others == 0
                ? first
                : string.Create(CultureInfo.InvariantCulture, $"{first} (and {others} other {(others == 1 ? "pod" : "pods")})");
            warnings.Add($"{who}: {text}");
        }
    }
}
