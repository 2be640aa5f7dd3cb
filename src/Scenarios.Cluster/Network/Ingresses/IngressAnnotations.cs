using System.Globalization;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Network.Ingresses;

/// <summary>
/// The annotations of ingress-nginx that are simulated (kubernetes/ingress-nginx, docs, nginx-configuration/annotations.md).
/// </summary>
internal sealed record IngressAnnotations
{
    private const string Prefix = "nginx.ingress.kubernetes.io/";

    public string? RewriteTarget { get; init; }

    public bool UsesRegex { get; init; }

    /// <summary>Whether requests without TLS are sent to it where the host has a certificate.</summary>
    public bool RedirectsToTls { get; init; } = true;

    /// <summary>The same for hosts without one.</summary>
    public bool ForcesTls { get; init; }

    /// <summary>Whether it only takes a part of what another Ingress of the same host and path gets.</summary>
    public bool IsCanary { get; init; }

    /// <summary>Of a hundred requests.</summary>
    public int CanaryWeight { get; init; }

    public string CanaryHeader { get; init; } = string.Empty;

    public string CanaryHeaderValue { get; init; } = string.Empty;

    /// <summary>A pattern that the header's value has, where no value is given.</summary>
    public string CanaryHeaderPattern { get; init; } = string.Empty;

    public string CanaryCookie { get; init; } = string.Empty;

    /// <summary>Where everything is sent instead; empty for nowhere.</summary>
    public string PermanentRedirect { get; init; } = string.Empty;

    public static IngressAnnotations Of(TextMap annotations) => new()
    {
        RewriteTarget = annotations[Prefix + "rewrite-target"],
        UsesRegex = annotations[Prefix + "use-regex"] == "true",
        RedirectsToTls = annotations[Prefix + "ssl-redirect"] != "false",
        ForcesTls = annotations[Prefix + "force-ssl-redirect"] == "true",
        IsCanary = annotations[Prefix + "canary"] == "true",
        CanaryWeight = int.TryParse(annotations[Prefix + "canary-weight"], CultureInfo.InvariantCulture, out var weight) ? weight : 0,
        CanaryHeader = annotations[Prefix + "canary-by-header"] ?? string.Empty,
        CanaryHeaderValue = annotations[Prefix + "canary-by-header-value"] ?? string.Empty,
        CanaryHeaderPattern = annotations[Prefix + "canary-by-header-pattern"] ?? string.Empty,
        CanaryCookie = annotations[Prefix + "canary-by-cookie"] ?? string.Empty,
        PermanentRedirect = annotations[Prefix + "permanent-redirect"] ?? string.Empty,
    };

    /// <summary>
    /// Whether snippets are asked for, which the controller ignores unless it is allowed to take them (allow-snippet-annotations).
    /// </summary>
    public static bool HasSnippet(TextMap annotations) =>
        annotations[Prefix + "server-snippet"] is not null || annotations[Prefix + "configuration-snippet"] is not null;
}
