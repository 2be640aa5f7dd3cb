using System.Text.RegularExpressions;
using Scenarios.Objects.Views.Networking;

namespace Scenarios.Cluster.Network.Ingresses;

/// <summary>A path of a host, and where its requests go: a location of nginx's configuration.</summary>
/// <param name="Service">Its namespace and name.</param>
/// <param name="Port">The Service's port, by number or by name.</param>
internal sealed record IngressLocation(
    string Path, string PathType, bool IsPattern, string Service, ServiceBackendPort Port, IngressAnnotations Annotations)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>The host as written in the rule; <c>_</c> for any.</summary>
    public string Host { get; init; } = string.Empty;

    /// <summary>
    /// Whether it matches the path. On a host with patterns, all paths except exact ones are patterns, matched from the start and
    /// ignoring case (ingress-nginx, docs, "Ingress Path Matching").
    /// </summary>
    public bool Takes(string path)
    {
        if (IsPattern)
        {
            return Pattern().IsMatch(path);
        }

        var prefix = Path.TrimEnd('/');
        return PathType switch
        {
            "Exact" => path == Path,
            "Prefix" => path == prefix || path.StartsWith(prefix + "/", StringComparison.Ordinal),
            _ => path.StartsWith(Path, StringComparison.Ordinal),
        };
    }

    /// <summary>The path in the request to the backend.</summary>
    public string Rewrite(string target)
    {
        if (Annotations.RewriteTarget is not { Length: > 0 } rewrite)
        {
            return target;
        }

        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = mark < 0 ? (target, string.Empty) : (target[..mark], target[mark..]);
        var match = Pattern().Match(path);
        var rewritten = rewrite;
        for (var group = 9; group > 0; group--)
        {
            rewritten = rewritten.Replace($"${group}", match.Groups.Count > group
                ? match.Groups[group].Value
                : string.Empty, StringComparison.Ordinal);
        }

        return (rewritten.StartsWith('/') ? rewritten : "/" + rewritten) + query;
    }

    /// <summary>Whether the text contains a match of the pattern; false when the pattern is invalid.</summary>
    public static bool Has(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, Longest);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private Regex Pattern() => new("^" + Path, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Longest);
}
