using System.Globalization;
using System.Text;
using Scenarios.Api.Rest.Http;
using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Network.ApiServers;

/// <summary>Converts requests and responses of the API to and from the form that the network carries.</summary>
public static class RestMessages
{
    public static RestRequest ToRest(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return RestRequest.Of(request.Method, request.Target, [new("Host", request.Host), .. request.Headers], request.Body);
    }

    /// <param name="now">For the Date header.</param>
    public static HttpResponse ToHttp(RestResponse response, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(response);
        var headers = new List<KeyValuePair<string, string>> { new("Cache-Control", "no-cache, private") };
        if (response.ContentType.Length > 0)
        {
            headers.Add(new("Content-Type", response.ContentType));
        }

        headers.AddRange(response.Headers);
        headers.AddRange(response.Warnings.Select(static warning => KeyValuePair.Create("Warning", RestResponse.WarningHeader(warning))));
        headers.Add(new("X-Content-Type-Options", "nosniff"));
        headers.Add(new("Date", now.UtcDateTime.ToString("R", CultureInfo.InvariantCulture)));
        headers.Add(new("Content-Length", Encoding.UTF8.GetByteCount(response.Body).ToString(CultureInfo.InvariantCulture)));
        return new HttpResponse(response.Status, headers, response.Body) { Delay = response.Delay };
    }
}
