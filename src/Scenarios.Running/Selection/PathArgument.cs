using System.Globalization;

namespace Scenarios.Running.Selection;

/// <summary>A path as the user gave it: a file or folder, and the selected lines of the file (none for all).</summary>
internal sealed record PathArgument(string Path, IReadOnlyList<int> Lines)
{
    /// <summary>Reads <c>FILE:LINE:LINE</c>. A colon before anything but a number belongs to the path.</summary>
    public static PathArgument Parse(string text)
    {
        var lines = new List<int>();
        var end = text.Length;
        while (true)
        {
            var colon = text.LastIndexOf(':', end - 1, end);
            if (colon <= 0
                || !int.TryParse(text.AsSpan(colon + 1, end - colon - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line))
            {
                break;
            }

            lines.Insert(0, line);
            end = colon;
        }

        return new PathArgument(text[..end], lines);
    }
}
