using Scenarios.Api.Serialization.Json;
using Scenarios.Cluster;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Steps.Conformance;

/// <summary>A request through the controller, with redirects followed, and its response (upstream: test/http/http.go).</summary>
/// <param name="Response">The answer.</param>
/// <param name="Certificate">The certificate that the controller presented; null without TLS.</param>
internal sealed record CapturedRound(HttpResponse Response, Certificate? Certificate)
{
    private const int MostRedirects = 10;
    private static readonly int[] Redirects = [301, 302, 303, 307, 308];

    private readonly ObjectValue _echo = JsonReader.Read(Response.Body).Value as ObjectValue ?? ObjectValue.Empty;

    /// <param name="cluster">The cluster.</param>
    /// <param name="method">The HTTP method, such as <c>GET</c>.</param>
    /// <param name="isSecure">Whether the request uses TLS.</param>
    /// <param name="host">The Host header; empty to use the address itself.</param>
    /// <param name="path">With or without its first slash.</param>
    /// <param name="address">The address of the controller, from outside the cluster.</param>
    /// <exception cref="StepFailureException">There is no response.</exception>
    public static CapturedRound Of(SimulatedCluster cluster, string method, bool isSecure, string host, string path, string address)
    {
        for (var hop = 0; hop < MostRedirects; hop++)
        {
            Certificate? seen = null;
            var request = new HttpRequest(method, "/" + path.TrimStart('/'), host.Length > 0 ? host : address, string.Empty)
            {
                Headers = [new("User-Agent", "Go-http-client/1.1")],
                IsSecure = isSecure,
                ServerName = isSecure && host.Length > 0 ? host : null,
            };
            var exchange = cluster.Network.Send(NetworkClient.Outside, address, isSecure ? 443 : 80, request, certificate =>
            {
                seen = certificate;
                return null;
            });
            cluster.Simulation.RunFor(exchange.Latency);
            if (exchange.Response is not { } response)
            {
                throw new StepFailureException(
                    $"{method} {request.Host}{request.Target} at {address} has no answer. Its route:\n{exchange.Trace}");
            }

            var location = response.Headers.FirstOrDefault(header =>
                header.Key.Equals("Location", StringComparison.OrdinalIgnoreCase)).Value;
            if (!Redirects.Contains(response.Status) || !Uri.TryCreate(location, UriKind.Absolute, out var next))
            {
                return new CapturedRound(response, seen);
            }

            (isSecure, host, path) = (next.Scheme == Uri.UriSchemeHttps, next.Host, next.AbsolutePath);
        }

        throw new StepFailureException($"The request was redirected {MostRedirects} times.");
    }

    /// <summary>Returns a field of the echo server's description of the request; empty if it has none.</summary>
    public string Echo(string field) => (_echo[field] as StringValue)?.Text ?? string.Empty;

    public IReadOnlyList<string> RequestHeader(string name) =>
        [.. (_echo.Find("headers", name) as ListValue ?? ListValue.Empty).OfType<StringValue>().Select(value => value.Text)];

    public IReadOnlyList<string> ResponseHeader(string name) =>
        [.. Response.Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value)];
}
