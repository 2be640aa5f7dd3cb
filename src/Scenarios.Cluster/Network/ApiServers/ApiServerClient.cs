using System.Globalization;
using Scenarios.Api.Rest.Http;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Network.ApiServers;

/// <summary>The API server as a proxy: it sends requests to Services and Pods on behalf of clients, from its node's network.</summary>
internal sealed class ApiServerClient(ClusterNetwork network, Sandbox node) : IProxyTransport
{
    public (RestResponse? Response, string Error) Send(string address, int port, RestRequest request)
    {
        var query =
            string.Join('&', request.Query.Select(static pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        var target = query.Length == 0 ? request.Path : $"{request.Path}?{query}";
        var place = string.Create(CultureInfo.InvariantCulture, $"{address}:{port}");
        var headers = request.Headers.Where(static header => !IsOfTheHop(header.Key)).ToList();
        var sent = new HttpRequest(request.Method, target, place, node.Address) { Headers = headers, Body = request.Body };
        var exchange = network.Send(NetworkClient.Of(node), address, port, sent);
        if (exchange.Response is not { } response)
        {
            return (null, exchange.Outcome == ConnectionOutcome.Closed ? "EOF" : $"dial tcp {place}: {CauseOf(exchange.Outcome)}");
        }

        return (new RestResponse(response.Status, response.Header("Content-Type") ?? string.Empty, response.Body)
        {
            Delay = exchange.Latency,
            Headers = [.. response.Headers.Where(static header => !header.Key.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))],
        }, string.Empty);
    }

    // Headers that are meant for the API server itself are not passed on.
    private static bool IsOfTheHop(string header) =>
        header.Equals("Authorization", StringComparison.OrdinalIgnoreCase) || header.Equals("Host", StringComparison.OrdinalIgnoreCase);

    private static string CauseOf(ConnectionOutcome outcome) => outcome switch
    {
        ConnectionOutcome.Refused => "connect: connection refused",
        ConnectionOutcome.Unreachable => "connect: no route to host",
        _ => "i/o timeout",
    };
}
