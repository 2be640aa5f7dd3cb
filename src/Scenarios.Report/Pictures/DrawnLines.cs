using System.Globalization;
using System.Text;

namespace Scenarios.Report.Pictures;

/// <summary>
/// Shares the parts of a page's pictures. A part that was drawn before, with the same position and appearance, is referenced by name (SVG's
/// <c>use</c>), and so is a group that occurs at many positions.
/// </summary>
internal sealed class DrawnLines
{
    /// <summary>Shorter lines are as short as a reference.</summary>
    private const int Shortest = 40;

    private static readonly string[] Elements = ["<g ", "<g>", "<path ", "<text "];

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stamps = new(StringComparer.Ordinal);

    /// <summary>Returns the name of a group that is drawn in many places; <see cref="Stamps"/> defines it.</summary>
    /// <param name="group">Its markup, from its start to its end.</param>
    public string Stamp(string group)
    {
        if (!_stamps.TryGetValue(group, out var number))
        {
            number = _stamps.Count;
            _stamps.Add(group, number);
        }

        return NameOf(number);
    }

    /// <summary>The definitions of all such groups; they must occur once on the page.</summary>
    public string Stamps()
    {
        var markup = new StringBuilder("<svg class=\"defs\" aria-hidden=\"true\" focusable=\"false\"><defs>\n");
        foreach (var (group, number) in _stamps)
        {
            markup.Append("<g id=\"").Append(NameOf(number)).Append('"').Append(group, 2, group.Length - 2).Append('\n');
        }

        return _stamps.Count == 0 ? "" : markup.Append("</defs></svg>\n").ToString();
    }

    /// <summary>A reference if the line was drawn before; otherwise the line.</summary>
    public string ShortenKnown(string line)
    {
        if (!_names.TryGetValue(line, out var name))
        {
            return line;
        }

        _used.Add(name);
        return $"<use href=\"#{name}\"/>";
    }

    /// <summary>The picture, with references for groups that were drawn before.</summary>
    public string Shorten(string picture)
    {
        var shorter = new StringBuilder(picture.Length);
        foreach (var line in picture.Split('\n'))
        {
            if (shorter.Length > 0)
            {
                shorter.Append('\n');
            }

            if (line.Length < Shortest || !Array.Exists(Elements, start => line.StartsWith(start, StringComparison.Ordinal)))
            {
                shorter.Append(line);
            }
            else if (_names.ContainsKey(line))
            {
                shorter.Append(ShortenKnown(line));
            }
            else
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"~{_names.Count:x}");
                var start = line.IndexOfAny([' ', '>']);
                _names.Add(line, name);
                shorter.Append(line, 0, start).Append(" id=\"").Append(name).Append('"').Append(line, start, line.Length - start);
            }
        }

        return shorter.ToString();
    }

    /// <summary>The page without unused names.</summary>
    public string WithoutUnusedNames(string page)
    {
        const string Id = " id=\"~";
        var shorter = new StringBuilder(page.Length);
        var position = 0;
        for (var at = page.IndexOf(Id, StringComparison.Ordinal); at >= 0; at = page.IndexOf(Id, at + 1, StringComparison.Ordinal))
        {
            var end = page.IndexOf('"', at + Id.Length);
            // Less-than signs in texts are escaped: these are ours.
            if (end > 0 && IsStart(page, at) && !_used.Contains(page[(at + Id.Length - 1)..end]))
            {
                shorter.Append(page, position, at - position);
                position = end + 1;
            }
        }

        return shorter.Append(page, position, page.Length - position).ToString();
    }

    private static bool IsStart(string page, int at) =>
        Array.Exists(Elements, start => page.AsSpan(0, at).EndsWith(start.AsSpan()[..^1], StringComparison.Ordinal));

    private static string NameOf(int stamp) => string.Create(CultureInfo.InvariantCulture, $":{stamp}");
}
