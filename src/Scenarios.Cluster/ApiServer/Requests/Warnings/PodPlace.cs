using Scenarios.Api.Schema;

namespace Scenarios.Cluster.ApiServer.Requests.Warnings;

/// <summary>A Pod's specification inside an object: of a Pod itself, or of the template of a kind that makes Pods.</summary>
/// <param name="Path">Where it stands, such as <c>spec.template.spec</c>.</param>
/// <param name="Annotations">Those of the Pod or of the template.</param>
internal sealed record PodPlace(string Path, ObjectValue Spec, ObjectValue Annotations)
{
    /// <summary>Null if the kind has no Pods, or the object no specification of them.</summary>
    public static PodPlace? Of(ResourceType type, ApiObject item)
    {
        var path = ApiSchema.Kubernetes.TypeOf(type)?.PodSpecPath ?? [];
        if (path.Count == 0)
        {
            return null;
        }

        var around = path.Count == 1 ? item.Tree : item.ObjectAt([.. path.Take(path.Count - 1)]);
        return around[path[^1]] is ObjectValue spec
            ? new PodPlace(string.Join('.', path), spec, around.Find("metadata", "annotations") as ObjectValue ?? ObjectValue.Empty)
            : null;
    }
}
