using System.Globalization;
using System.Text;
using Scenarios.Api.Requests;
using Scenarios.Api.Rest;
using Scenarios.Api.Rest.Http;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel;

namespace Scenarios.Cluster.Network;

/// <summary>
/// The API server on its node's port 6443. Who shows no token is system:anonymous, and sees what system:public-info-viewer may; tokens are not
/// checked (features/GAPS.md). What goes on as time goes on, a watch, ends with what is known at once.
/// </summary>
internal sealed class ApiServerListener(Simulation simulation, IApi api) : IListener
{
    public const int Port = 6443;

    private static readonly string[] Public = ["/healthz", "/livez", "/readyz", "/version", "/version/"];

    /// <summary>As kubeadm signs it: the names of the Service, its address, the node and its own.</summary>
    private static readonly Certificate Shown = new(
        [
            "control-plane", "kubernetes", "kubernetes.default", "kubernetes.default.svc", "kubernetes.default.svc.cluster.local", "localhost", "10.96.0.1", "172.18.0.2",
            "127.0.0.1",
        ],
        RootCertificate.Text);

    private readonly RestApi _rest = new(api);

    public Certificate? CertificateFor(string host) => Shown;

    public HttpResponse? Answer(HttpRequest request)
    {
        if (!request.IsSecure)
        {
            return Response(400, "text/plain; charset=utf-8", "Client sent an HTTP request to an HTTPS server.\n");
        }

        if (request.Header("Authorization").Length == 0 && !Public.Contains(request.Path, StringComparer.Ordinal))
        {
            return Forbidden(request);
        }

        RestResponse? answer = null;
        _rest.Answer(RestRequest.Of(request.Method, request.Target, request.Headers, request.Body), response => answer = response);
        return answer is null ? null : Response(answer.Status, answer.ContentType, answer.Body);
    }

    private HttpResponse Forbidden(HttpRequest request)
    {
        var verb = request.Method.ToLowerInvariant();
        var message = $"forbidden: User \"system:anonymous\" cannot {verb} path \"{request.Path}\"";
        var text = new StringBuilder()
            .Append("{\n  \"kind\": \"Status\",\n  \"apiVersion\": \"v1\",\n  \"metadata\": {},\n  \"status\": \"Failure\",\n  \"message\": ")
            .Append(GoText.Quote(message))
            .Append(",\n  \"reason\": \"Forbidden\",\n  \"details\": {},\n  \"code\": 403\n}");
        return Response(403, "application/json", text.ToString());
    }

    private HttpResponse Response(int status, string type, string text) => new(
        status,
        [
            new("Cache-Control", "no-cache, private"),
            new("Content-Type", type),
            new("X-Content-Type-Options", "nosniff"),
            new("Date", simulation.Now.UtcDateTime.ToString("R", CultureInfo.InvariantCulture)),
            new("Content-Length", Encoding.UTF8.GetByteCount(text).ToString(CultureInfo.InvariantCulture)),
        ],
        text);
}
