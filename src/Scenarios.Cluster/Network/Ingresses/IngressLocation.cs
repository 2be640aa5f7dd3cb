using System.Text.RegularExpressions;
using Scenarios.Objects.Views.Networking;

namespace Scenarios.Cluster.Network.Ingresses;

/// <summary>A path of a host, and where requests for it go: a location of nginx's configuration.</summary>
/// <param name="Service">Namespace and name.</param>
/// <param name="Port">The Service's port, by number or by name.</param>
internal sealed record IngressLocation(
    string Path, string PathType, bool IsPattern, string Service, ServiceBackendPort Port, IngressAnnotations Annotations)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>As the rule has it; <c>_</c> for any.</summary>
    public string Host { get; init; } = string.Empty;

    /// <summary>
    /// Whether it takes the path; pathTypes of a host with patterns are all patterns, matched from the start, whatever their case
    /// (ingress-nginx, docs, "Ingress Path Matching").
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

    /// <summary>The path that the backend is asked for.</summary>
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

    /// <summary>Whether the text has the pattern somewhere; never where the pattern is none.</summary>
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
