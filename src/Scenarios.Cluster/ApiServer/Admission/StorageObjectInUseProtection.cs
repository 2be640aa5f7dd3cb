using Scenarios.Api.Requests;

namespace Scenarios.Cluster.ApiServer.Admission;

/// <summary>
/// Adds the finalizers that keep claims and volumes while they are in use (kubernetes,
/// plugin/pkg/admission/storage/storageobjectinuseprotection).
/// </summary>
internal sealed class StorageObjectInUseProtection : IAdmissionPlugin
{
    public bool Handles(AdmissionRequest request) => request.IsCreate && FinalizerOf(request) is not null;

    public ApiResult<ObjectValue> Admit(AdmissionRequest request, ObjectValue tree)
    {
        var metadata = Metadata.Of(tree);
        var finalizer = FinalizerOf(request)!;
        return metadata.Finalizers.Contains(finalizer)
            ? tree
            : Metadata.Set(new ApiObject(tree), metadata with { Finalizers = metadata.Finalizers.WithAdded(finalizer) }).Tree;
    }

    private static string? FinalizerOf(AdmissionRequest request) =>
        request.IsOf(KnownResources.PersistentVolumeClaims) ? Finalizers.ClaimProtection
        : request.IsOf(KnownResources.PersistentVolumes) ? Finalizers.VolumeProtection
        : null;
}
