using System.Globalization;
using System.Text;

namespace Scenarios.Report.Writing;

/// <summary>
/// Texts of others as a page can hold them: markup means nothing, and what would change the page without being seen, such as control
/// characters and marks that turn the direction of reading, is shown by its name.
/// </summary>
internal static class VisibleText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with its markup escaped.</summary>
    /// <param name="text">The text.</param>
    /// <param name="html">Where to.</param>
    /// <param name="isAttribute">Whether it stands in quotes, which it must not end.</param>
    public static void Escape(string text, StringBuilder html, bool isAttribute = false)
    {
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '&':
                    html.Append("&amp;");
                    break;
                case '<':
                    html.Append("&lt;");
                    break;
                case '>':
                    html.Append("&gt;");
                    break;
                case '"' when isAttribute:
                    html.Append("&quot;");
                    break;
                default:
                    index += Append(text, index, html);
                    break;
            }
        }
    }

    /// <summary>The text, not escaped.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            index += Append(text, index, plain);
        }

        return plain.ToString();
    }

    /// <returns>How many characters more than one were taken.</returns>
    private static int Append(string text, int index, StringBuilder to)
    {
        var c = text[index];
        if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            to.Append(c).Append(text[index + 1]);
            return 1;
        }

        if (char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF')
        {
            to.Append(Replacement);
        }
        else if (c < ' ' && c is not ('\n' or '\t'))
        {
            // HTML has no place for control characters; Unicode has a picture of each.
            to.Append((char)('\u2400' + c));
        }
        else if (IsUnseen(c))
        {
            to.Append(CultureInfo.InvariantCulture, $"[U+{(int)c:X4}]");
        }
        else
        {
            to.Append(c);
        }

        return 0;
    }

    /// <summary>Delete, the second row of control characters, and marks of direction.</summary>
    private static bool IsUnseen(char c) =>
        c is (>= '\u007F' and <= '\u009F') or '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (
            >= '\u2066' and <= '\u2069') or '\uFEFF';
}
