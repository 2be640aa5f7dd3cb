using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Volumes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Admission;

/// <summary>Sets the default class on claims that name none (kubernetes, plugin/pkg/admission/storage/storageclass/setdefault).</summary>
internal sealed class DefaultStorageClass(ObjectStore store) : IAdmissionPlugin
{
    public bool Handles(AdmissionRequest request) => request.IsCreate && request.IsOf(KnownResources.PersistentVolumeClaims);

    public ApiResult<ObjectValue> Admit(AdmissionRequest request, ObjectValue tree)
    {
        var claim = new PersistentVolumeClaim(tree);
        return VolumeClass.IsUnset(claim) && DefaultClass.Of(store.Of(KnownResources.StorageClasses).InOrder(string.Empty)) is { } @class
            ? (claim with { Spec = claim.Spec with { StorageClassName = @class.Name } }).Tree
            : tree;
    }
}
