using System.Text;
using System.Text.Unicode;

namespace Scenarios.Shell.Quoting;

/// <summary>
/// Backslash escapes as <c>echo -e</c>, <c>printf</c> and <c>tr</c> interpret them. Numeric escapes are bytes: consecutive ones that form a
/// UTF-8 sequence become its character.
/// </summary>
public static class BackslashText
{
    /// <param name="octalNeedsZero">Whether octal escapes are <c>\0nnn</c>, as in echo, or <c>\nnn</c>, as in printf's format.</param>
    /// <param name="stops">Whether a <c>\c</c> was found, after which nothing more is to be written.</param>
    public static string Unescape(string text, bool octalNeedsZero, out bool stops)
    {
        var result = new StringBuilder();
        var bytes = new List<byte>();
        stops = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 >= text.Length)
            {
                Flush(bytes, result);
                result.Append(text[i]);
                continue;
            }

            var next = text[++i];
            if (next == 'c')
            {
                stops = true;
                Flush(bytes, result);
                return result.ToString();
            }

            var meant = Simple(next) ?? Coded(text, ref i, octalNeedsZero);
            if (meant is [>= '\u0080' and <= '\u00FF' and var code])
            {
                bytes.Add((byte)code);
                continue;
            }

            Flush(bytes, result);
            result.Append(meant);
        }

        Flush(bytes, result);

        return result.ToString();
    }

    /// <summary>Bytes that are not UTF-8 become characters with the same numbers, because text here consists of characters.</summary>
    private static void Flush(List<byte> bytes, StringBuilder result)
    {
        if (bytes.Count > 0)
        {
            byte[] all = [.. bytes];
            result.Append((Utf8.IsValid(all) ? Encoding.UTF8 : Encoding.Latin1).GetString(all));
            bytes.Clear();
        }
    }

    private static string? Simple(char character) => character switch
    {
        'n' => "\n",
        't' => "\t",
        'r' => "\r",
        'a' => "\a",
        'b' => "\b",
        'f' => "\f",
        'v' => "\v",
        'e' => "\e",
        '\\' => "\\",
        _ => null,
    };

    private static string Coded(string text, ref int i, bool octalNeedsZero)
    {
        var (radix, start, maximum) = text[i] switch
        {
            'x' => (16, i + 1, 2),
            '0' when octalNeedsZero => (8, i + 1, 3),
            >= '0' and <= '7' when !octalNeedsZero => (8, i, 3),
            _ => (0, i, 0),
        };
        var (value, end) = (0, start);
        while (end < text.Length && end - start < maximum && Digit(text[end]) is var digit && digit < radix)
        {
            value = (value * radix) + digit;
            end++;
        }

        if (radix == 0 || (radix == 16 && end == start))
        {
            return "\\" + text[i];
        }

        i = end - 1;
        return ((char)(value & 0xFF)).ToString();
    }

    private static int Digit(char character) =>
        char.IsAsciiDigit(character) ? character - '0' : char.IsAsciiHexDigit(character) ? char.ToLowerInvariant(character) - 'a' + 10 : 99;
}
