using System.Globalization;

namespace Scenarios.Steps.Outputs.Differences;

/// <summary>An excerpt of a text for messages: all of it if it is short, otherwise its beginning and its end.</summary>
internal static class Excerpt
{
    private const int First = 40;
    private const int Last = 10;
    private const int LongestLine = 240;

    public static string Of(string text)
    {
        if (text.Length == 0)
        {
            return "  (nothing)";
        }

        var lines = text.TrimEnd('\n').Split('\n');
        var shown = lines.Length <= First + Last + 1
            ? lines.Select(Cut)
            : lines[..First].Select(Cut)
                .Append(string.Create(CultureInfo.InvariantCulture, $"… {lines.Length - First - Last} more lines …"))
                .Concat(lines[^Last..].Select(Cut));
        return string.Join('\n', shown);
    }

    /// <summary>Shortens one line that is too long to read.</summary>
    public static string Cut(string line)
    {
        if (line.Length <= LongestLine)
        {
            return line;
        }

        var end = char.IsLowSurrogate(line[LongestLine]) ? LongestLine - 1 : LongestLine;
        return string.Create(CultureInfo.InvariantCulture, $"{line[..end]}… ({line.Length} characters)");
    }
}
