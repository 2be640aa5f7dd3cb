using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Http;
using Scenarios.Cluster;

namespace Scenarios.Server;

/// <summary>
/// Who asks over the loopback port. It has no TLS, and over such a connection kubectl and client-go keep to themselves whatever their
/// kubeconfig holds (client-go, tools/clientcmd/client_config.go), so that a request without an Authorization header is its owner's, the
/// administrator's, as on the insecure port that API servers once had. Whoever shows something is whom it stands for.
/// </summary>
internal static class LoopbackCredentials
{
    public static Credentials Of(RestRequest request)
    {
        var shown = RequestCredentials.Of(request);
        return request.Header("Authorization").Length > 0 ? shown : shown with { Token = SimulatedCluster.AdministratorToken };
    }
}
