using System.Text;

namespace Scenarios.Report.Model;

/// <summary>
/// Assigns ids for links, made of a feature's path and titles: words joined by dashes, in any script. They do not depend on the rest of the
/// book, so links stay valid when neighbours change. If a title occurs twice in a feature, the rule's title is added, then a number.
/// </summary>
internal sealed class AnchorNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>An id for a title.</summary>
    /// <param name="place">Where: a path, or an empty string.</param>
    /// <param name="title">The title.</param>
    /// <param name="rule">The title of its rule, used if the title alone is taken; empty for none.</param>
    public string Next(string place, string title, string rule = "")
    {
        var start = place.Length == 0 ? "" : place + "/";
        var name = start + Words(title);
        if (_taken.Add(name))
        {
            return name;
        }

        name = rule.Length == 0 ? name : $"{start}{Words(rule)}/{Words(title)}";
        var numbered = name;
        for (var i = 2; !_taken.Add(numbered); i++)
        {
            numbered = $"{name}-{i}";
        }

        return numbered;
    }

    /// <summary>An id for a file or folder: its path, each part turned into words.</summary>
    public string OfPath(string path)
    {
        var name = PathOf(path);
        var numbered = name;
        for (var i = 2; !_taken.Add(numbered); i++)
        {
            numbered = $"{name}-{i}";
        }

        return numbered;
    }

    /// <summary>Turns a path into words, without the extension of a feature file.</summary>
    public static string PathOf(string path)
    {
        var parts = path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part is not ("." or ".."))
            .ToArray();
        if (parts.Length > 0 && parts[^1].EndsWith(".feature", StringComparison.OrdinalIgnoreCase))
        {
            parts[^1] = parts[^1][..^".feature".Length];
        }

        return parts.Length == 0 ? "features" : string.Join('/', parts.Select(Words));
    }

    private static string Words(string title)
    {
        var name = new StringBuilder();
        foreach (var rune in title.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                name.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        var words = name.ToString().TrimEnd('-');
        return words.Length == 0 ? "section" : words;
    }
}
