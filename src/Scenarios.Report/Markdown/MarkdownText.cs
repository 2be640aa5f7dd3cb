using System.Text;

namespace Scenarios.Report.Markdown;

/// <summary>Escapes arbitrary text for Markdown as GitHub and GitLab read it (GFM), so that nothing is taken for markup.</summary>
internal static class MarkdownText
{
    /// <summary>Characters with a meaning inside a line, besides those of HTML. They are escaped with a backslash.</summary>
    private const string Special = "\\`*_{}[]()#+!|~$@";

    /// <summary>Escapes a single line, for running text, headings and cells.</summary>
    public static string Inline(string text)
    {
        var line = new StringBuilder();
        foreach (var character in text)
        {
            _ = character switch
            {
                '<' => line.Append("&lt;"),
                '>' => line.Append("&gt;"),
                '&' => line.Append("&amp;"),
                // GitLab would still read a mention after a backslash.
                '@' => line.Append("&#64;"),
                _ when char.IsControl(character) => line.Append(' '),
                _ when Special.Contains(character, StringComparison.Ordinal) => line.Append('\\').Append(character),
                _ => line.Append(character),
            };
        }

        return line.ToString();
    }

    /// <summary>A line as code: its fence is longer than any run of backticks in it.</summary>
    public static string Code(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        var fence = new string('`', LongestFence(line) + 1);
        var padding = line.StartsWith('`') || line.EndsWith('`') ? " " : "";
        return $"{fence}{padding}{line}{padding}{fence}";
    }

    /// <summary>Lines as a fenced code block.</summary>
    public static string Block(string text)
    {
        var fence = new string('`', Math.Max(3, LongestFence(text) + 1));
        return $"{fence}text\n{Printable(text).TrimEnd('\n')}\n{fence}\n";
    }

    /// <summary>Replaces control characters, such as terminal escapes, by Unicode's pictures, because they would be invisible.</summary>
    private static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            printable.Append(character is not ('\n' or '\t') && character < ' ' ? (char)('\u2400' + character) : character);
        }

        return printable.ToString();
    }

    private static int LongestFence(string text)
    {
        var (longest, current) = (0, 0);
        foreach (var character in text)
        {
            current = character == '`' ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }

        return longest;
    }
}
