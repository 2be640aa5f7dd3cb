using Scenarios.Api.Rest.Http;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>How the API server reaches an address of the Pod network.</summary>
internal interface IProxyTransport
{
    /// <summary>Sends a request and returns the response, or Go's error text if there is none.</summary>
    (RestResponse? Response, string Error) Send(string address, int port, RestRequest request);
}
