using System.Globalization;
using System.Text;

namespace Scenarios.Report.Pictures;

/// <summary>
/// Pictures of one page have much in common: what was drawn somewhere before, at the same place and of the same looks, is drawn again by
/// its
/// name (SVG's <c>use</c>).
/// </summary>
internal sealed class DrawnLines
{
    /// <summary>A line that is shorter is as short as its name.</summary>
    private const int Shortest = 40;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>A line by its name where it was drawn before; else as it is.</summary>
    public string ShortenKnown(string line) => _names.TryGetValue(line, out var name) ? $"<use href=\"#{name}\"/>" : line;

    /// <summary>The picture, each group of it by its name where it was drawn before.</summary>
    public string Shorten(string picture)
    {
        var shorter = new StringBuilder(picture.Length);
        foreach (var line in picture.Split('\n'))
        {
            if (shorter.Length > 0)
            {
                shorter.Append('\n');
            }

            var start = line.IndexOf(' ', StringComparison.Ordinal) + 1;
            if (line.Length < Shortest || !(line.StartsWith("<g ", StringComparison.Ordinal)
                || line.StartsWith("<path ", StringComparison.Ordinal)))
            {
                shorter.Append(line);
            }
            else if (_names.TryGetValue(line, out var name))
            {
                shorter.Append("<use href=\"#").Append(name).Append("\"/>");
            }
            else
            {
                name = string.Create(CultureInfo.InvariantCulture, $"~{_names.Count:x}");
                _names.Add(line, name);
                shorter.Append(line, 0, start).Append("id=\"").Append(name).Append("\" ").Append(line, start, line.Length - start);
            }
        }

        return shorter.ToString();
    }
}
