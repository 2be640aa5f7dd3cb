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
    private const int Shortest = 60;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

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

            if (line.Length < Shortest || !line.StartsWith("<g ", StringComparison.Ordinal))
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
                shorter.Append("<g id=\"").Append(name).Append("\" ").Append(line, 3, line.Length - 3);
            }
        }

        return shorter.ToString();
    }
}
