using Scenarios.Api.Requests;

namespace Scenarios.Cluster.ApiServer.Admission;

/// <summary>A validating admission plug-in: checks a write once its object is complete and valid, and never changes it.</summary>
internal interface IAdmissionCheck
{
    /// <summary>Whether the plug-in applies to this kind of request at all.</summary>
    bool Handles(AdmissionRequest request);

    /// <param name="item">The object as it will be stored.</param>
    /// <param name="warnings">Receives warnings for the client, sent along with the answer.</param>
    /// <returns>The refusal; null to allow the write.</returns>
    ApiStatus? Check(AdmissionRequest request, ApiObject item, List<string> warnings);
}
