using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer.Storage;

namespace Scenarios.Cluster.ApiServer.Admission;

/// <summary>Applies to Pods what their RuntimeClass requires (kubernetes, plugin/pkg/admission/runtimeclass/admission.go).</summary>
internal sealed class RuntimeClassAdmission(ObjectStore store) : IAdmissionPlugin, IAdmissionCheck
{
    public bool Handles(AdmissionRequest request) => request.IsCreate && request.IsOf(KnownResources.Pods);

    public ApiResult<ObjectValue> Admit(AdmissionRequest request, ObjectValue tree)
    {
        if (tree["spec"] is not ObjectValue spec || !(spec.ContainsKey("runtimeClassName") || spec.ContainsKey("overhead")))
        {
            return tree;
        }

        var name = spec.Text("runtimeClassName");
        if (name.Length == 0)
        {
            return tree;
        }

        if (store.Of(KnownResources.RuntimeClasses).Find(new ObjectKey(string.Empty, name)) is not { } found)
        {
            return Refuse($"pod rejected: RuntimeClass {GoText.Quote(name)} not found");
        }

        var overhead = found.ObjectAt("overhead", "podFixed");
        if (spec["overhead"] is ObjectValue { Count: > 0 } given && !given.Equals(overhead))
        {
            return Refuse("pod rejected: Pod's Overhead doesn't match RuntimeClass's defined Overhead");
        }

        spec = overhead.Count > 0 ? spec.With("overhead", overhead) : spec;
        var scheduled = Scheduled(spec, found, out var conflict);
        return conflict is null ? tree.With("spec", scheduled) : Refuse(conflict);

        ApiStatus Refuse(string cause) => ApiErrors.Forbidden(request.Type, tree.Text("metadata", "name"), cause);
    }

    public ApiStatus? Check(AdmissionRequest request, ApiObject item, List<string> warnings) =>
        item.TextAt("spec", "runtimeClassName").Length == 0 && item.ObjectAt("spec", "overhead").Count > 0
            ? ApiErrors.Forbidden(request.Type, item.Name,
                "pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead")
            : null;

    private static ObjectValue Scheduled(ObjectValue spec, ApiObject found, out string? conflict)
    {
        conflict = null;
        var selector = spec["nodeSelector"] as ObjectValue ?? ObjectValue.Empty;
        foreach (var (key, value) in found.ObjectAt("scheduling", "nodeSelector"))
        {
            if (selector[key] is { } own && !own.Equals(value))
            {
                conflict =
                    $"conflict: runtimeClass.scheduling.nodeSelector[{key}] = {((StringValue)value).Text}; pod.spec.nodeSelector[{key}] "
                    + $"= {((StringValue)own).Text}";
                return spec;
            }

            selector = selector.With(key, value);
        }

        var tolerations = spec["tolerations"] as ListValue ?? ListValue.Empty;
        foreach (var toleration in found.ListAt("scheduling", "tolerations"))
        {
            tolerations = tolerations.Contains(toleration) ? tolerations : tolerations.WithAdded(toleration);
        }

        spec = selector.Count > 0 ? spec.With("nodeSelector", selector) : spec;
        return tolerations.Count > 0 ? spec.With("tolerations", tolerations) : spec;
    }
}
