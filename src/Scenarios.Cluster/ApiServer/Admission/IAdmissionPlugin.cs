using Scenarios.Api.Requests;

namespace Scenarios.Cluster.ApiServer.Admission;

/// <summary>
/// A mutating admission plug-in, named and ordered as in kube-apiserver: changes an object before it is stored, or refuses it.
/// </summary>
internal interface IAdmissionPlugin
{
    /// <summary>Whether the plug-in applies to this kind of request at all.</summary>
    bool Handles(AdmissionRequest request);

    /// <returns>The object to continue with: the same instance if nothing changes.</returns>
    ApiResult<ObjectValue> Admit(AdmissionRequest request, ObjectValue tree);
}
