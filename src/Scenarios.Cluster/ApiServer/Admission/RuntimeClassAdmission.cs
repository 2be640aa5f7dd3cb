using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Node;

namespace Scenarios.Cluster.ApiServer.Admission;

/// <summary>Applies to Pods what their RuntimeClass requires (kubernetes, plugin/pkg/admission/runtimeclass/admission.go).</summary>
internal sealed class RuntimeClassAdmission(ObjectStore store) : IAdmissionPlugin, IAdmissionCheck
{
    public bool Handles(AdmissionRequest request) => request.IsCreate && request.IsOf(KnownResources.Pods);

    public ApiResult<ObjectValue> Admit(AdmissionRequest request, ObjectValue tree)
    {
        var pod = new Pod(tree);
        var spec = pod.Spec;
        if (spec.RuntimeClassName is not { Length: > 0 } name)
        {
            return tree;
        }

        if (store.Of(KnownResources.RuntimeClasses).Find(new ObjectKey(string.Empty, name)) is not { } stored)
        {
            return Refuse($"pod rejected: RuntimeClass {GoText.Quote(name)} not found");
        }

        var found = RuntimeClass.Of(stored);
        var overhead = found.Overhead.PodFixed;
        if (spec.Overhead.Count > 0 && !spec.Overhead.Fields.Equals(overhead.Fields))
        {
            return Refuse("pod rejected: Pod's Overhead doesn't match RuntimeClass's defined Overhead");
        }

        spec = overhead.Count > 0 ? spec with { Overhead = overhead } : spec;
        var scheduled = Scheduled(spec, found, out var conflict);
        return conflict is null ? (pod with { Spec = scheduled }).Tree : Refuse(conflict);

        ApiStatus Refuse(string cause) => ApiErrors.Forbidden(request.Type, pod.Metadata.Name, cause);
    }

    public ApiStatus? Check(AdmissionRequest request, ApiObject item, List<string> warnings) =>
        Pod.Of(item).Spec is { RuntimeClassName: null or "", Overhead.Count: > 0 }
            ? ApiErrors.Forbidden(request.Type, item.Name,
                "pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead")
            : null;

    private static PodSpec Scheduled(PodSpec spec, RuntimeClass found, out string? conflict)
    {
        conflict = null;
        var selector = spec.NodeSelector;
        foreach (var (key, value) in found.Scheduling.NodeSelector)
        {
            if (selector[key] is { } own && own != value)
            {
                conflict =
                    $"conflict: runtimeClass.scheduling.nodeSelector[{key}] = {value}; pod.spec.nodeSelector[{key}] = {own}";
                return spec;
            }

            selector = selector.With(key, value);
        }

        var tolerations = spec.Tolerations;
        foreach (var toleration in found.Scheduling.Tolerations)
        {
            tolerations = tolerations.Items.Contains(toleration.Tree) ? tolerations : tolerations.WithAdded(toleration);
        }

        return spec with { NodeSelector = selector, Tolerations = tolerations };
    }
}
