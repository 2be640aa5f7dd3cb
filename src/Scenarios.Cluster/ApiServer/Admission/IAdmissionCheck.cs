using Scenarios.Api.Requests;

namespace Scenarios.Cluster.ApiServer.Admission;

/// <summary>A validating admission plug-in: looks at a write once the object is complete and valid, and changes nothing about it.</summary>
internal interface IAdmissionCheck
{
    /// <summary>Whether requests of this kind concern the plug-in at all.</summary>
    bool Handles(AdmissionRequest request);

    /// <param name="item">As it is to be stored.</param>
    /// <param name="warnings">Takes what the client is to be told beside the answer.</param>
    /// <returns>The refusal; null to let it pass.</returns>
    ApiStatus? Check(AdmissionRequest request, ApiObject item, List<string> warnings);
}
