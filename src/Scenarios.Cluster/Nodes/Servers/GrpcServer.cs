using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Nodes.Servers;

/// <summary>A gRPC server that speaks only the health protocol: a route of its image supplies the status. HTTP/1 gets no answer.</summary>
/// <param name="routes">The server whose routes and switches supply the answer.</param>
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
