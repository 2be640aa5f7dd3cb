using Scenarios.Api.Rest.Http;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>The way from the API server to an address of the Pod network.</summary>
internal interface IProxyTransport
{
    /// <summary>Asks there, and says what came of it: an answer, or Go's words for why there is none.</summary>
    (RestResponse? Response, string Error) Send(string address, int port, RestRequest request);
}
