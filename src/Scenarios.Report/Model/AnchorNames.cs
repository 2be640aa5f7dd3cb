using System.Text;

namespace Scenarios.Report.Model;

/// <summary>
/// Gives out ids for links: words of the title joined by dashes, in any script, with a number where the same words come again. They
/// depend on the titles before them only, so a link into a report stays good when the rest of the book changes.
/// </summary>
internal sealed class AnchorNames
{
    private readonly HashSet<string> _taken = [];

    public string Next(string title)
    {
        var words = Words(title);
        var name = words;
        for (var i = 2; !_taken.Add(name); i++)
        {
            name = $"{words}-{i}";
        }

        return name;
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
