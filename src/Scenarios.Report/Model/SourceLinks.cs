using System.Globalization;

namespace Scenarios.Report.Model;

/// <summary>Addresses of lines of feature files at the repository's host. Immutable.</summary>
public sealed class SourceLinks
{
    /// <summary>No known addresses.</summary>
    public static readonly SourceLinks None = new();

    private readonly string? _template;
    private readonly string _commit = "";
    private readonly Func<string, string> _pathOf = path => path;

    private SourceLinks()
    {
    }

    /// <param name="template">
    /// An address with <c>{path}</c>, and with <c>{line}</c> and <c>{commit}</c> where they belong, such as
    /// <c>https://github.com/owner/name/blob/{commit}/{path}#L{line}</c>.
    /// </param>
    /// <param name="commit">The commit that ran, or a name that stands for it.</param>
    /// <param name="pathOf">Converts a file name of the run to a path from the root of the repository.</param>
    /// <exception cref="ArgumentException">The template is no address on the web, or names no path.</exception>
    public SourceLinks(string template, string commit, Func<string, string> pathOf)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(commit);
        ArgumentNullException.ThrowIfNull(pathOf);
        // Whatever a link on a page could do in a browser, this one only leads to another page.
        var isOfTheWeb = template.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || template.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        if (!isOfTheWeb || !template.Contains("{path}", StringComparison.Ordinal))
        {
            throw new ArgumentException(
                "expected an address with {path} in it, such as https://github.com/owner/name/blob/{commit}/{path}#L{line}",
                nameof(template));
        }

        (_template, _commit, _pathOf) = (template, commit, pathOf);
    }

    /// <summary>The address of a line of a file; null if unknown.</summary>
    /// <param name="file">As the run names it.</param>
    /// <param name="line">From 1.</param>
    public string? AddressOf(string file, int line) => _template?
        .Replace("{line}", line.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{commit}", Uri.EscapeDataString(_commit), StringComparison.Ordinal)
        .Replace("{path}", string.Join('/', _pathOf(file).Split('/').Select(Uri.EscapeDataString)), StringComparison.Ordinal);
}
