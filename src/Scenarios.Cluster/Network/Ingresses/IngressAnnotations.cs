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

    /// <summary>Whether requests without TLS are redirected to TLS when the host has a certificate.</summary>
    public bool RedirectsToTls { get; init; } = true;

    /// <summary>Whether requests without TLS are redirected to TLS even when the host has no certificate.</summary>
    public bool ForcesTls { get; init; }

    /// <summary>Whether it only takes a share of the requests for another Ingress of the same host and path.</summary>
    public bool IsCanary { get; init; }

    /// <summary>The share in percent.</summary>
    public int CanaryWeight { get; init; }

    public string CanaryHeader { get; init; } = string.Empty;

    public string CanaryHeaderValue { get; init; } = string.Empty;

    /// <summary>A pattern that the header's value must match when no exact value is given.</summary>
    public string CanaryHeaderPattern { get; init; } = string.Empty;

    public string CanaryCookie { get; init; } = string.Empty;

    /// <summary>Where every request is redirected to; empty for no redirect.</summary>
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

    /// <summary>Whether it has snippets, which the controller ignores unless they are allowed (allow-snippet-annotations).</summary>
    public static bool HasSnippet(TextMap annotations) =>
        annotations[Prefix + "server-snippet"] is not null || annotations[Prefix + "configuration-snippet"] is not null;
}
