using System.Globalization;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Network.Services;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel;
using Scenarios.Kernel.Randomness;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Networking;
using ServicePort = Scenarios.Cluster.Network.Services.ServicePort;

namespace Scenarios.Cluster.Network.Ingresses;

/// <summary>
/// The nginx of an ingress-nginx controller: finds host and location, sends requests straight to the Service's endpoints in rotation, and
/// answers itself when there are none (kubernetes/ingress-nginx, rootfs/etc/nginx/template/nginx.tmpl).
/// </summary>
internal sealed class IngressProxy(
    ComponentContext context, ClusterNetwork network, Sandbox sandbox, IngressSettings settings, bool isSecure) : IListener
{
    /// <summary>The nginx version in controller 1.12.</summary>
    private const string Version = "nginx/1.25.5";

    private static readonly Certificate Fake = new(["ingress.local"], string.Empty);

    private readonly SeededRandom _random = context.Simulation.Random("ingress-nginx");
    private readonly Dictionary<string, int> _turns = new(StringComparer.Ordinal);
    private readonly Informer<Ingress> _ingresses = context.Informers.Of<Ingress>();
    private readonly Informer<IngressClass> _classes = context.Informers.Of<IngressClass>();
    private readonly Informer<ConfigMap> _configMaps = context.Informers.Of<ConfigMap>();

    private Simulation Simulation => context.Simulation;

    public Certificate? CertificateFor(string host) =>
        !isSecure ? null : Routes().IsSecure(host) ? new Certificate([host], string.Empty) : Fake;

    public HttpResponse? Answer(HttpRequest request)
    {
        if (isSecure && !request.IsSecure)
        {
            return Page(400, "400 The plain HTTP request was sent to HTTPS port");
        }

        var routes = Routes();
        var host = request.Host.LastIndexOf(':') is > 0 and var colon ? request.Host[..colon] : request.Host;
        if (routes.Find(host, request.Path) is not { } location)
        {
            return settings.DefaultBackend.Length > 0
                && network.Services.ByName(
                    NamespaceOf(settings.DefaultBackend),
                    NameOf(settings.DefaultBackend)) is { Ports: [var first, ..] }
                ? PassOn(first, settings.DefaultBackend, request, request.Target)
                : Page(404, "404 Not Found");
        }

        var annotations = location.Annotations;
        if (annotations.PermanentRedirect.Length > 0)
        {
            return Redirect(301, annotations.PermanentRedirect);
        }

        if (!request.IsSecure && ((annotations.RedirectsToTls && routes.IsSecure(host)) || annotations.ForcesTls))
        {
            return Redirect(308, $"https://{host}{request.Target}");
        }

        foreach (var canary in routes.CanariesOf(location))
        {
            if (IsForCanary(canary.Annotations, request))
            {
                return Serve(canary, request, location.Rewrite(request.Target));
            }
        }

        return Serve(location, request, location.Rewrite(request.Target));
    }

    private static string NamespaceOf(string service) => service.Split('/')[0];

    private static string NameOf(string service) => service[(service.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private IngressRoutes Routes() =>
        IngressRoutes.Of(_ingresses.InOrder().Where(item => settings.Serves(item, name => _classes.Find(string.Empty, name))));

    /// <summary>The header takes precedence over the cookie, and the cookie over the weight.</summary>
    private bool IsForCanary(IngressAnnotations canary, HttpRequest request)
    {
        if (canary.CanaryHeader.Length > 0 && request.Header(canary.CanaryHeader) is { Length: > 0 } header)
        {
            if (canary.CanaryHeaderValue.Length > 0)
            {
                return header == canary.CanaryHeaderValue || WeighsIn(canary);
            }

            if (canary.CanaryHeaderPattern.Length > 0)
            {
                if (IngressLocation.Has(canary.CanaryHeaderPattern, header))
                {
                    return true;
                }
            }
            else if (header is "always" or "never")
            {
                return header == "always";
            }
        }

        if (canary.CanaryCookie.Length > 0
            && request.Header("Cookie")
                .Split("; ")
                .FirstOrDefault(item => item.StartsWith(canary.CanaryCookie + "=", StringComparison.Ordinal)) is { } cookie)
        {
            return cookie.EndsWith("=always", StringComparison.Ordinal) || (!cookie.EndsWith("=never", StringComparison.Ordinal)
                && WeighsIn(canary));
        }

        return WeighsIn(canary);
    }

    private bool WeighsIn(IngressAnnotations canary) => canary.CanaryWeight > 0 && _random.Next(100) < canary.CanaryWeight;

    private HttpResponse? Serve(IngressLocation location, HttpRequest request, string target)
    {
        var rules = network.Services.ByName(NamespaceOf(location.Service), NameOf(location.Service));
        var port = rules?.Ports.FirstOrDefault(item => location.Port.Name.Length > 0
            ? item.Name == location.Port.Name
            : item.Port == location.Port.Number);
        return port is null ? Page(503, "503 Service Temporarily Unavailable") : PassOn(port, location.Service, request, target);
    }

    private HttpResponse? PassOn(ServicePort port, string service, HttpRequest request, string target)
    {
        var endpoints = port.UsableEndpoints;
        if (endpoints.Count == 0)
        {
            return Page(503, "503 Service Temporarily Unavailable");
        }

        var turn = _turns.TryGetValue(service, out var known) ? known + 1 : _random.Next(endpoints.Count);
        _turns[service] = turn;
        var endpoint = endpoints[turn % endpoints.Count];
        var scheme = request.IsSecure ? "https" : "http";
        var passed = request with
        {
            Target = target,
            IsSecure = false,
            ClientAddress = sandbox.Address,
            Headers =
            [
                new("X-Request-ID", string.Concat(Enumerable.Range(0, 4)
                    .Select(_ => _random.Next(int.MaxValue).ToString("x8", CultureInfo.InvariantCulture)))),
                new("X-Real-IP", request.ClientAddress),
                new("X-Forwarded-For", request.ClientAddress),
                new("X-Forwarded-Host", request.Host),
                new("X-Forwarded-Port", request.IsSecure ? "443" : "80"),
                new("X-Forwarded-Proto", scheme),
                new("X-Forwarded-Scheme", scheme),
                new("X-Scheme", scheme),
                .. request.Headers,
            ],
        };
        var exchange = network.Send(NetworkClient.Of(sandbox), endpoint.Address, endpoint.Port, passed);
        return exchange.Response is not { } response ? Page(502, "502 Bad Gateway") : Own(response) with { Delay = exchange.Latency };
    }

    /// <summary>
    /// Whether it sends a Server header: off by default since 0.40 (internal/ingress/controller/config/config.go, ShowServerTokens).
    /// </summary>
    private bool TellsServer => settings.ConfigMap.Length > 0
        && _configMaps.Find(NamespaceOf(settings.ConfigMap), NameOf(settings.ConfigMap)) is { } map && map.Data["server-tokens"] == "true";

    /// <summary>
    /// The backend's response as the controller returns it: with the controller's own Server header instead of the backend's, or with none.
    /// </summary>
    private HttpResponse Own(HttpResponse response)
    {
        var headers = response.Headers.Where(static header => !header.Key.Equals("Server", StringComparison.OrdinalIgnoreCase)).ToList();
        if (TellsServer)
        {
            headers.Add(new("Server", Version));
        }

        if (isSecure)
        {
            headers.Add(new("Strict-Transport-Security", "max-age=31536000; includeSubDomains"));
        }

        return response with { Headers = headers };
    }

    private HttpResponse Redirect(int status, string location)
    {
        var page = Page(status, $"{status} {new HttpResponse(status, [], string.Empty).Reason}");
        return page with { Headers = [.. page.Headers, new("Location", location)] };
    }

    private HttpResponse Page(int status, string title)
    {
        var server = TellsServer ? Version : "nginx";
        var text =
            $"<html>\r\n<head><title>{title}</title></head>\r\n<body>\r\n<center><h1>{title}</h1></center>\r\n<hr><center>{server}"
            + "</center>\r\n</body>\r\n</html>\r\n";
        return new HttpResponse(
            status,
            [
                .. TellsServer ? [new KeyValuePair<string, string>("Server", Version)] : Array.Empty<KeyValuePair<string, string>>(),
                new("Date", Simulation.Now.UtcDateTime.ToString("R", CultureInfo.InvariantCulture)),
                new("Content-Type", "text/html"),
                new("Content-Length", text.Length.ToString(CultureInfo.InvariantCulture)),
                new("Connection", "keep-alive"),
            ],
            text);
    }
}
