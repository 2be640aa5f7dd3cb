using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Rest.Reading;
using Scenarios.Cluster;

namespace Scenarios.Server;

/// <summary>
/// The credentials of requests over the loopback port, which has no TLS. Over such a connection kubectl and client-go do not send the
/// credentials of their kubeconfig (client-go, tools/clientcmd/client_config.go). So a request without an Authorization header is the
/// administrator's, as on the former insecure port of API servers. A request with credentials is authenticated by them.
/// </summary>
internal static class LoopbackCredentials
{
    public static Credentials Of(RestRequest request)
    {
        var shown = RequestCredentials.Of(request);
        return request.Header("Authorization").Length > 0 ? shown : shown with { Token = SimulatedCluster.AdministratorToken };
    }
}
