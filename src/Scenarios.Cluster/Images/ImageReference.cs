namespace Scenarios.Cluster.Images;

/// <summary>An image name split into its parts, normalised as Docker and containerd do (distribution/reference, normalize.go).</summary>
/// <param name="Domain">The registry, such as <c>docker.io</c>.</param>
/// <param name="Path">The repository, such as <c>library/nginx</c>.</param>
/// <param name="Tag">The default is <c>latest</c>; empty when only a digest is given.</param>
/// <param name="Digest">Such as <c>sha256:…</c>; empty when not given.</param>
public sealed record ImageReference(string Domain, string Path, string Tag, string Digest)
{
    private const string DefaultDomain = "docker.io";
    private static readonly Recent<string, ImageReference?> Parsed = new(256, Parse);

    /// <summary>Registry and repository, such as <c>docker.io/library/nginx</c>.</summary>
    public string Repository => field ??= $"{Domain}/{Path}";

    /// <summary>The full reference with its tag or digest.</summary>
    public string Canonical =>
        field ??= Repository + (Tag.Length > 0 ? ":" + Tag : string.Empty) + (Digest.Length > 0 ? "@" + Digest : string.Empty);

    /// <summary>
    /// What is appended to the error for an invalid reference; empty for nothing (distribution/reference, ParseNormalizedNamed).
    /// </summary>
    public static string FaultOf(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var hasDomain = slash > 0
            && (text.AsSpan(0, slash).IndexOfAny('.', ':') >= 0 || text.AsSpan(0, slash).ContainsAnyInRange('A', 'Z')
            || text[..slash] == "localhost");
        var path = hasDomain ? text[(slash + 1)..] : slash < 0 ? $"library/{text}" : text;
        var repository = path.Split(':')[0];
        return repository.Any(char.IsAsciiLetterUpper) ? $": repository name ({repository}) must be lowercase" : string.Empty;
    }

    /// <summary>The reference, or null when the text is not an image name.</summary>
    public static ImageReference? TryParse(string text) => Parsed.Of(text);

    // Compares only the parts, because the cached texts may have been computed in one reference but not in the other.
    public bool Equals(ImageReference? other) =>
        other is not null && (Domain, Path, Tag, Digest) == (other.Domain, other.Path, other.Tag, other.Digest);

    public override int GetHashCode() => Canonical.GetHashCode(StringComparison.Ordinal);

    private static ImageReference? Parse(string text)
    {
        var (rest, digest) = Cut(text, text.IndexOf('@'));
        var (name, tag) = Cut(rest, rest.LastIndexOf(':') is var colon && colon > rest.LastIndexOf('/') ? colon : -1);
        if (name.Length == 0 || !name.All(IsNameCharacter) || (tag.Length == 0 && rest.Length > name.Length))
        {
            return null;
        }

        var (domain, path) = Split(name);
        if (path.Length == 0 || path.Any(char.IsAsciiLetterUpper))
        {
            return null;
        }

        return new ImageReference(domain, path, tag.Length == 0 && digest.Length == 0 ? "latest" : tag, digest);
    }

    private static (string Domain, string Path) Split(string name)
    {
        var slash = name.IndexOf('/');
        var first = slash < 0 ? string.Empty : name[..slash];
        var hasDomain = slash >= 0
            && (first.Contains('.') || first.Contains(':') || first == "localhost" || first.Any(char.IsAsciiLetterUpper));
        var domain = !hasDomain || first == "index.docker.io" ? DefaultDomain : first;
        var path = hasDomain ? name[(slash + 1)..] : name;
        return (domain, domain == DefaultDomain && !path.Contains('/') ? $"library/{path}" : path);
    }

    private static (string Before, string After) Cut(string text, int at) => at < 0 ? (text, string.Empty) : (text[..at], text[(at + 1)..]);

    private static bool IsNameCharacter(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_' or '/' or ':';
}
