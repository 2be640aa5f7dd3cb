using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Nodes.Servers;

/// <summary>
/// A server of gRPC, of which only the health protocol is spoken: its image says the status by a route. HTTP/1 gets no answer.
/// </summary>
/// <param name="routes">The server whose routes and switches answer.</param>
internal sealed class GrpcServer(HttpServer routes) : IListener
{
    private const string Check = "/grpc.health.v1.Health/Check";

    public TimeSpan Stillness => routes.Stillness;

    public HttpResponse? Answer(HttpRequest request) => null;

    public GrpcHealth? HealthOf(string service)
    {
        var request = new HttpRequest("POST", $"{Check}?service={Uri.EscapeDataString(service)}", string.Empty, string.Empty);
        return routes.Answer(request) is { } response
            ? new GrpcHealth(response.Status == 200 ? response.Body.Trim() : string.Empty, response.Delay)
            : null;
    }
}
