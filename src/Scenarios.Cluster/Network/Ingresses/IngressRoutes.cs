using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Networking;

namespace Scenarios.Cluster.Network.Ingresses;

/// <summary>
/// The hosts and locations that a controller builds from its Ingresses; on a conflict the oldest Ingress wins
/// (internal/ingress/controller/controller.go, getBackendServers).
/// </summary>
internal sealed class IngressRoutes
{
    private const string AnyHost = "_";
    private readonly Dictionary<string, List<IngressLocation>> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _secure = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IngressLocation> _canaries = [];

    /// <param name="ingresses">The Ingresses that belong to the controller.</param>
    public static IngressRoutes Of(IEnumerable<Ingress> ingresses)
    {
        var routes = new IngressRoutes();
        foreach (
            var ingress in ingresses.OrderBy(static item => item.CreationTimestamp)
                .ThenBy(static item => item.Namespace + "/" + item.Name, StringComparer.Ordinal))
        {
            // Snippets are not accepted: an Ingress that has one is left out as a whole.
            if (!IngressAnnotations.HasSnippet(ingress.Annotations))
            {
                routes.Add(ingress);
            }
        }

        routes.Finish();
        return routes;
    }

    /// <summary>Whether the host has a certificate of its own.</summary>
    public bool IsSecure(string host) => _secure.Contains(host);

    /// <summary>The location for a request; null for none.</summary>
    public IngressLocation? Find(string host, string path)
    {
        var locations = _hosts.GetValueOrDefault(host) ?? Wildcard(host) ?? _hosts.GetValueOrDefault(AnyHost);
        return locations?.Find(location => location.PathType == "Exact"
            && location.Takes(path)) ?? locations?.Find(location => location.Takes(path));
    }

    /// <summary>The canaries for the location's host and path.</summary>
    public IEnumerable<IngressLocation> CanariesOf(IngressLocation location) => _canaries.Where(canary =>
        canary.Path == location.Path && canary.Host.Equals(location.Host, StringComparison.OrdinalIgnoreCase));

    private List<IngressLocation>? Wildcard(string host) =>
        host.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? _hosts.GetValueOrDefault("*" + host[dot..]) : null;

    private void Add(Ingress ingress)
    {
        var annotations = IngressAnnotations.Of(ingress.Annotations);
        foreach (var tls in ingress.Spec.Tls)
        {
            _secure.UnionWith(tls.Hosts.ToArray());
        }

        if (ingress.Spec.DefaultBackend.Service.Exists && ingress.Spec.Rules.Count == 0)
        {
            Add(AnyHost, Location(ingress, "/", "Prefix", ingress.Spec.DefaultBackend, annotations));
        }

        foreach (var rule in ingress.Spec.Rules)
        {
            foreach (var path in rule.Http.Paths)
            {
                Add(rule.Host.Length > 0
                    ? rule.Host
                    : AnyHost,
                    Location(ingress, path.Path.Length > 0 ? path.Path : "/", path.PathType ?? string.Empty, path.Backend, annotations));
            }

            if (ingress.Spec.DefaultBackend.Service.Exists)
            {
                Add(rule.Host.Length > 0 ? rule.Host : AnyHost, Location(ingress, "/", "Prefix", ingress.Spec.DefaultBackend, annotations));
            }
        }
    }

    private static IngressLocation Location(
        Ingress ingress, string path, string type, IngressBackend backend, IngressAnnotations annotations) =>
        new(path, type, IsPattern: false, $"{ingress.Namespace}/{backend.Service.Name}", backend.Service.Port, annotations);

    private void Add(string host, IngressLocation location)
    {
        location = location with { Host = host };
        if (location.Annotations.IsCanary)
        {
            _canaries.Add(location);
            return;
        }

        if (!_hosts.TryGetValue(host, out var locations))
        {
            _hosts[host] = locations = [];
        }

        if (!locations.Exists(known => known.Path == location.Path && known.PathType == location.PathType))
        {
            locations.Add(location);
        }
    }

    /// <summary>
    /// Orders longer paths first; one pattern among the paths of a host turns all of them into patterns, except exact ones.
    /// </summary>
    private void Finish()
    {
        foreach (var (host, locations) in _hosts.ToArray())
        {
            var isPattern = locations.Exists(static location => location.Annotations.UsesRegex
                || location.Annotations.RewriteTarget is { Length: > 0 });
            _hosts[host] = [.. locations.Select(location => location with { IsPattern = isPattern
                && location.PathType != "Exact" }).OrderByDescending(static location => location.Path.Length)];
        }
    }
}
