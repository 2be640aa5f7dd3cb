using System.Globalization;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Network.Services;

/// <summary>
/// What kube-proxy itself serves on each node: the health of Services with a healthCheckNodePort, and its own on 10256
/// (kubernetes, pkg/proxy/healthcheck/service_health.go and proxy_health.go).
/// </summary>
internal sealed class ProxyHealth(Simulation simulation, ServiceTable services)
{
    private const int OwnPort = 10256;

    /// <summary>Go prints a time with the seconds since its process started; kube-proxy has been running as long as the cluster.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromDays(5) + TimeSpan.FromHours(3);

    /// <summary>What listens on the node's port; null when the port is not kube-proxy's.</summary>
    public IListener? ListenerOn(string node, int port, TransportProtocol protocol)
    {
        if (protocol != TransportProtocol.Tcp)
        {
            return null;
        }

        var rules = services.ByHealthPort(port);
        return port == OwnPort ? new Answering(Own) : rules is null ? null : new Answering(_ => OfService(rules, node));
    }

    private HttpResponse OfService(ServiceRules rules, string node)
    {
        var count = rules.LocalEndpoints(node);
        var text = string.Create(CultureInfo.InvariantCulture, $$"""
            {
            {{'\t'}}"service": {
            {{'\t'}}{{'\t'}}"namespace": "{{rules.Service.Namespace}}",
            {{'\t'}}{{'\t'}}"name": "{{rules.Service.Name}}"
            {{'\t'}}},
            {{'\t'}}"localEndpoints": {{count}},
            {{'\t'}}"serviceProxyHealthy": true
            }
            """);
        return Json(count > 0 ? 200 : 503, text, ("X-Load-Balancing-Endpoint-Weight", count.ToString(CultureInfo.InvariantCulture)));
    }

    private HttpResponse Own(HttpRequest request)
    {
        if (request.Path is not ("/healthz" or "/livez"))
        {
            return Plain(404, "404 page not found\n");
        }

        var now = simulation.Now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fffffff", CultureInfo.InvariantCulture).TrimEnd('0').TrimEnd('.')
            + string.Create(CultureInfo.InvariantCulture, $" +0000 UTC m=+{(Age + simulation.Elapsed).TotalSeconds:0.000000000}");
        return Json(200, $"{{\"lastUpdated\": \"{now}\",\"currentTime\": \"{now}\", \"nodeEligible\": true}}");
    }

    private HttpResponse Json(int status, string text, params (string Name, string Value)[] more) =>
        Response(status, "application/json", text, more);

    private HttpResponse Plain(int status, string text) => Response(status, "text/plain; charset=utf-8", text, []);

    private HttpResponse Response(int status, string type, string text, (string Name, string Value)[] more)
    {
        List<KeyValuePair<string, string>> headers = [new("Content-Type", type), new("X-Content-Type-Options", "nosniff")];
        foreach (var (name, value) in more)
        {
            headers.Add(new(name, value));
        }

        headers.Add(new("Date", simulation.Now.UtcDateTime.ToString("R", CultureInfo.InvariantCulture)));
        headers.Add(new("Content-Length", text.Length.ToString(CultureInfo.InvariantCulture)));
        return new HttpResponse(status, headers, text);
    }

    private sealed class Answering(Func<HttpRequest, HttpResponse> answer) : IListener
    {
        public HttpResponse? Answer(HttpRequest request) => answer(request);
    }
}
