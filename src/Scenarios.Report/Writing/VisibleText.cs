using System.Globalization;
using System.Text;

namespace Scenarios.Report.Writing;

/// <summary>
/// Makes texts from elsewhere safe for a page: markup has no effect, and invisible characters that would change the page, such as control
/// characters and marks that change the reading direction, are shown by name.
/// </summary>
internal static class VisibleText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with its markup escaped.</summary>
    /// <param name="text">The text.</param>
    /// <param name="html">The target.</param>
    /// <param name="isAttribute">Whether it is inside quotes, which it must not close.</param>
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

    /// <returns>How many characters beyond the first were consumed.</returns>
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
            // HTML does not allow control characters; Unicode has a picture for each.
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

    /// <summary>Delete, the second block of control characters, and marks of direction.</summary>
    private static bool IsUnseen(char c) =>
        c is (>= '\u007F' and <= '\u009F') or '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (
            >= '\u2066' and <= '\u2069') or '\uFEFF';
}
