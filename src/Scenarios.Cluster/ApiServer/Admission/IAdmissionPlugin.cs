using Scenarios.Api.Requests;

namespace Scenarios.Cluster.ApiServer.Admission;

/// <summary>One admission plug-in, named and ordered as in kube-apiserver: changes an object before it is stored, or refuses it.</summary>
internal interface IAdmissionPlugin
{
    /// <summary>Whether requests of this kind concern the plug-in at all.</summary>
    bool Handles(AdmissionRequest request);

    /// <returns>The object to go on with: the same one where there is nothing to do.</returns>
    ApiResult<ObjectValue> Admit(AdmissionRequest request, ObjectValue tree);
}
