using Scenarios.Api.Serialization.Json;
using Scenarios.Cluster;
using Scenarios.Cluster.Network;
using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Steps.Conformance;

/// <summary>A request through the controller, followed where it was sent elsewhere, and what came back (test/http/http.go there).</summary>
/// <param name="Response">The answer.</param>
/// <param name="Certificate">What the controller showed; null without TLS.</param>
internal sealed record CapturedRound(HttpResponse Response, Certificate? Certificate)
{
    private const int MostRedirects = 10;
    private static readonly int[] Redirects = [301, 302, 303, 307, 308];

    private readonly ObjectValue _echo = JsonReader.Read(Response.Body).Value as ObjectValue ?? ObjectValue.Empty;

    /// <param name="cluster">The cluster.</param>
    /// <param name="method">Such as <c>GET</c>.</param>
    /// <param name="isSecure">Whether it goes by TLS.</param>
    /// <param name="host">The Host header; empty for the address itself.</param>
    /// <param name="path">With or without its first slash.</param>
    /// <param name="address">Where the controller is, from outside the cluster.</param>
    /// <exception cref="StepFailureException">Nobody answers.</exception>
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
                    $"{method} {request.Host}{request.Target} at {address} has no answer. Its way:\n{exchange.Trace}");
            }

            var location = response.Headers.FirstOrDefault(header =>
                header.Key.Equals("Location", StringComparison.OrdinalIgnoreCase)).Value;
            if (!Redirects.Contains(response.Status) || !Uri.TryCreate(location, UriKind.Absolute, out var next))
            {
                return new CapturedRound(response, seen);
            }

            (isSecure, host, path) = (next.Scheme == Uri.UriSchemeHttps, next.Host, next.AbsolutePath);
        }

        throw new StepFailureException($"The request was sent elsewhere {MostRedirects} times.");
    }

    /// <summary>A field of what the server said of the request; empty where it said nothing.</summary>
    public string Echo(string field) => (_echo[field] as StringValue)?.Text ?? string.Empty;

    public IReadOnlyList<string> RequestHeader(string name) =>
        [.. (_echo.Find("headers", name) as ListValue ?? ListValue.Empty).OfType<StringValue>().Select(value => value.Text)];

    public IReadOnlyList<string> ResponseHeader(string name) =>
        [.. Response.Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value)];
}
