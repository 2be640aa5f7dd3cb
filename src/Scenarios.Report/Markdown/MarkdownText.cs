using System.Text;

namespace Scenarios.Report.Markdown;

/// <summary>Texts of any content inside Markdown as GitHub and GitLab read it (GFM): nothing of them is taken for markup.</summary>
internal static class MarkdownText
{
    /// <summary>What has a meaning inside a line, beside those of HTML. A backslash takes it away.</summary>
    private const string Special = "\\`*_{}[]()#+!|~$@";

    /// <summary>One line, for running text, headings and cells.</summary>
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
                // An @ that stands alone names nobody: with a backslash GitLab still would.
                '@' => line.Append("&#64;"),
                _ when char.IsControl(character) => line.Append(' '),
                _ when Special.Contains(character, StringComparison.Ordinal) => line.Append('\\').Append(character),
                _ => line.Append(character),
            };
        }

        return line.ToString();
    }

    /// <summary>A line as code: the fence is longer than any run of backticks in it.</summary>
    public static string Code(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        var fence = new string('`', LongestFence(line) + 1);
        var padding = line.StartsWith('`') || line.EndsWith('`') ? " " : "";
        return $"{fence}{padding}{line}{padding}{fence}";
    }

    /// <summary>Lines as a block of code, indented so much.</summary>
    public static string Block(string text)
    {
        var fence = new string('`', Math.Max(3, LongestFence(text) + 1));
        return $"{fence}text\n{Printable(text).TrimEnd('\n')}\n{fence}\n";
    }

    /// <summary>Escape sequences of terminals and the like have pictures in Unicode; a page shows nothing of them otherwise.</summary>
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
