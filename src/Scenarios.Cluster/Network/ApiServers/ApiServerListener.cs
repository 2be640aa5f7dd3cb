using Scenarios.Api.Requests;
using Scenarios.Api.Rest;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Rest.Reading;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel;

namespace Scenarios.Cluster.Network.ApiServers;

/// <summary>
/// The API server on its node's port 6443: a client is identified by its token, or is anonymous. A watch, which would go on, ends with what
/// is known at once.
/// </summary>
internal sealed class ApiServerListener(Simulation simulation, IApi api) : IListener
{
    public const int Port = 6443;

    /// <summary>The certificate as kubeadm signs it: for the Service's names and address, the node and the server's own address.</summary>
    private static readonly Certificate Shown = new(
        [
            "control-plane", "kubernetes", "kubernetes.default", "kubernetes.default.svc", "kubernetes.default.svc.cluster.local",
            "localhost", "10.96.0.1", "172.18.0.2", "127.0.0.1",
        ],
        RootCertificate.Text);

    public Certificate? CertificateFor(string host) => Shown;

    public HttpResponse? Answer(HttpRequest request)
    {
        if (!request.IsSecure)
        {
            return RestMessages.ToHttp(
                new RestResponse(400, "text/plain; charset=utf-8", "Client sent an HTTP request to an HTTPS server.\n"), simulation.Now);
        }

        RestResponse? answer = null;
        var asked = RestMessages.ToRest(request);
        new RestApi(api.As(RequestCredentials.Of(asked))).Answer(asked, response => answer = response);
        return answer is null ? null : RestMessages.ToHttp(answer, simulation.Now);
    }
}
