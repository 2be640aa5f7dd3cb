using System.Globalization;
using Scenarios.Api.Requests;
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
    private static readonly string[] Workloads =
    [
        "cronjobs.batch", "daemonsets.apps", "deployments.apps", "jobs.batch", "podtemplates", "replicasets.apps", "replicationcontrollers",
        "statefulsets.apps",
    ];

    public bool Handles(AdmissionRequest request) =>
        request.Subresource.Length == 0
        && (request.IsOf(KnownResources.Namespaces)
            || (request.IsOf(KnownResources.Pods) && request.IsCreate)
            || Array.IndexOf(Workloads, request.Type.GroupResource) >= 0);

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

        var spec = SpecOf(request, item);
        if (request.IsOf(KnownResources.Pods) && Findings(spec, enforced) is { Count: > 0 } violated)
        {
            return ApiErrors.Forbidden(request.Type, item.Name, $"violates PodSecurity \"{enforced}\": {string.Join(", ", violated)}");
        }

        if (Findings(spec, warned) is { Count: > 0 } told)
        {
            warnings.Add($"would violate PodSecurity \"{warned}\": {string.Join(", ", told)}");
        }

        return null;
    }

    private static PodSpec SpecOf(AdmissionRequest request, ApiObject item)
    {
        var tree = request.Type.GroupResource switch
        {
            "pods" => item.Tree["spec"],
            "podtemplates" => item.Find("template", "spec"),
            "cronjobs.batch" => item.Find("spec", "jobTemplate", "spec", "template", "spec"),
            _ => item.Find("spec", "template", "spec"),
        };
        return new PodSpec(tree as ObjectValue ?? ObjectValue.Empty);
    }

    private static List<SecurityFinding> Findings(PodSpec spec, SecurityLevel level)
    {
        var findings = new List<SecurityFinding>();
        if (level.Strictness > 0)
        {
            Container[] containers = [.. spec.InitContainers, .. spec.Containers];
            BaselineChecks.Run(spec, containers, level.Strictness > 1, findings);
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
            var findings = Findings(Pod.Of(stored).Spec, level);
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
