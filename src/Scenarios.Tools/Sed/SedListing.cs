using System.Globalization;
using System.Text;

namespace Scenarios.Tools.Sed;

/// <summary>The pattern space as <c>l</c> shows it: without doubt about any byte, and with a dollar sign at its end.</summary>
internal static class SedListing
{
    public static string Of(string space, int width)
    {
        var (text, column) = (new StringBuilder(), 0);
        foreach (var piece in space.EnumerateRunes().Select(Piece))
        {
            if (width > 1 && column + piece.Length > width - 1)
            {
                text.Append("\\\n");
                column = 0;
            }

            text.Append(piece);
            column += piece.Length;
        }

        return text.Append("$\n").ToString();
    }

    private static string Piece(Rune rune) => rune.Value switch
    {
        '\\' => "\\\\",
        '\a' => "\\a",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\v' => "\\v",
        >= 32 and < 127 => rune.ToString(),
        _ => string.Concat(Encoding.UTF8.GetBytes(rune.ToString())
            .Select(static value => "\\" + Convert.ToString(value, 8).PadLeft(3, '0').ToString(CultureInfo.InvariantCulture))),
    };
}
