using Scenarios.Api.Requests;
using Scenarios.Api.Rest;
using Scenarios.Api.Rest.Http;

namespace Scenarios.Kubectl.Proxy;

/// <summary>Handles a proxy's requests: lets a request through or refuses it, removes the prefix, and asks the API.</summary>
internal sealed class ProxyServer(IApi api, ProxyFilter filter, string prefix)
{
    private readonly RestApi _rest = new(api);
    private readonly string _prefix = prefix.EndsWith('/') ? prefix : prefix + "/";

    /// <summary>Null closes the connection: the API did not answer.</summary>
    public RestResponse? Answer(RestRequest request)
    {
        if (!filter.Accepts(request))
        {
            return new RestResponse(403, "text/plain; charset=utf-8", "Forbidden\n");
        }

        if (!request.Path.StartsWith(_prefix, StringComparison.Ordinal))
        {
            return new RestResponse(404, "text/plain; charset=utf-8", "404 page not found\n");
        }

        RestResponse? answer = null;
        _rest.Answer(request with { Path = "/" + request.Path[_prefix.Length..] }, response => answer = response);
        return answer;
    }
}
