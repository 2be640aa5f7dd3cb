using System.Globalization;

namespace Scenarios.Cluster.Network;

/// <summary>The parts of an http or https URL that a request needs.</summary>
/// <param name="Authority">As in the Host header.</param>
/// <param name="Path">Including its query.</param>
internal sealed record HttpTarget(string Host, int Port, string Authority, string Path)
{
    /// <summary>Whether TLS is used.</summary>
    public bool IsSecure { get; private init; }

    /// <summary>The parts, or null for another scheme or a malformed URL. The scheme may be missing; a fragment is cut off.</summary>
    public static HttpTarget? TryParse(string url)
    {
        var rest = url;
        var isSecure = false;
        var scheme = rest.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            isSecure = rest[..scheme].Equals("https", StringComparison.OrdinalIgnoreCase);
            if (!isSecure && !rest[..scheme].Equals("http", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            rest = rest[(scheme + 3)..];
        }

        var end = rest.IndexOfAny(['/', '?', '#']);
        var authority = end < 0 ? rest : rest[..end];
        var path = end < 0 ? "/" : rest[end..];
        var fragment = path.IndexOf('#');
        path = fragment >= 0 ? path[..fragment] : path;
        path = path.StartsWith('/') ? path : "/" + path;
        authority = authority[(authority.IndexOf('@') + 1)..];
        var colon = authority.LastIndexOf(':');
        var host = colon < 0 ? authority : authority[..colon];
        var port = isSecure ? 443 : 80;
        var isPort = colon < 0 || int.TryParse(authority.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out port);
        var usual = isSecure ? ":443" : ":80";
        var shown = authority.EndsWith(usual, StringComparison.Ordinal) ? host : authority;
        return host.Length == 0 || !isPort || port is < 1 or > 65535
            ? null
            : new HttpTarget(host, port, shown, path) { IsSecure = isSecure };
    }
}
