using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer.Storage;

namespace Scenarios.Cluster.ApiServer.Admission;

/// <summary>Refuses creates in a namespace that is missing or terminating (apiserver, admission/plugin/namespace/lifecycle).</summary>
internal sealed class NamespaceLifecycle(ObjectStore store) : IAdmissionPlugin
{
    /// <summary>Whether objects can be created in the namespace now.</summary>
    public static bool Accepts(ObjectStore store, string @namespace) => NamespaceOf(store, @namespace) is { IsBeingDeleted: false };

    public bool Handles(AdmissionRequest request) => request.IsCreate && request.Type.IsNamespaced;

    public ApiResult<ObjectValue> Admit(AdmissionRequest request, ObjectValue tree)
    {
        var @namespace = NamespaceOf(store, request.Namespace);
        if (@namespace is null)
        {
            return ApiErrors.NotFound(KnownResources.Namespaces, request.Namespace);
        }

        if (@namespace.IsBeingDeleted)
        {
            return ApiErrors.Forbidden(
                request.Type, Metadata.Of(tree).Name,
                    $"unable to create new content in namespace {request.Namespace} because it is being terminated") with
            {
                Causes = [new StatusCause("NamespaceTerminating", $"namespace {request.Namespace} is being terminated",
                    "metadata.namespace")],
            };
        }

        return tree;
    }

    private static ApiObject? NamespaceOf(ObjectStore store, string name) =>
        store.Of(KnownResources.Namespaces).Find(new ObjectKey(string.Empty, name));
}
