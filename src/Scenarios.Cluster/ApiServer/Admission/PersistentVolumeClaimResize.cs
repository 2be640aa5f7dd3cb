using Scenarios.Api.Quantities;
using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Volumes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Storage;

namespace Scenarios.Cluster.ApiServer.Admission;

/// <summary>
/// Lets bound claims grow only if their class allows it (kubernetes, plugin/pkg/admission/storage/persistentvolume/resize).
/// </summary>
internal sealed class PersistentVolumeClaimResize(ObjectStore store) : IAdmissionCheck
{
    public bool Handles(AdmissionRequest request) => !request.IsCreate && request.IsOf(KnownResources.PersistentVolumeClaims);

    public ApiStatus? Check(AdmissionRequest request, ApiObject item, List<string> warnings)
    {
        var (claim, before) = (PersistentVolumeClaim.Of(item), PersistentVolumeClaim.Of(request.Previous!));
        if (SizeOf(claim) <= SizeOf(before) || IsResizable(claim, before))
        {
            return null;
        }

        return before.Status.Phase != PersistentVolumeClaimPhase.Bound
            ? ApiErrors.Forbidden(request.Type, before.Name, "Only bound persistent volume claims can be expanded")
            : ApiErrors.Forbidden(
                request.Type, before.Name, "only dynamically provisioned pvc can be resized and the storageclass that provisions the "
                    + "pvc must support resize");
    }

    private static Quantity SizeOf(PersistentVolumeClaim claim) => Quantity.Of(claim.Spec.Resources.Requests.Fields[ResourceName.Storage]);

    private bool IsResizable(PersistentVolumeClaim claim, PersistentVolumeClaim before)
    {
        var name = VolumeClass.Of(before);
        return before.Status.Phase == PersistentVolumeClaimPhase.Bound && name.Length > 0 && name == VolumeClass.Of(claim)
            && store.Of(KnownResources.StorageClasses).Find(new ObjectKey(string.Empty, name)) is { } found
            && StorageClass.Of(found).AllowVolumeExpansion == true;
    }
}
