using System.Globalization;
using System.Text;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Parsing;

/// <summary>Reads <c>$'…'</c> (bash manual, ANSI-C Quoting).</summary>
internal static class AnsiQuoteReader
{
    /// <summary>Reads the quoted text; the cursor is at the opening quote.</summary>
    public static QuotedPart Read(Cursor cursor, SourcePosition position)
    {
        cursor.Take();
        var text = new StringBuilder();
        while (cursor.Current != '\'')
        {
            if (cursor.IsAtEnd)
            {
                throw cursor.Unmatched('\'', position);
            }

            var character = cursor.Take();
            if (character == '\\' && !cursor.IsAtEnd)
            {
                text.Append(ReadEscape(cursor));
            }
            else
            {
                text.Append(character);
            }
        }

        cursor.Take();
        return new QuotedPart(position, text.ToString());
    }

    private static string ReadEscape(Cursor cursor)
    {
        var character = cursor.Take();
        return character switch
        {
            'n' => "\n",
            't' => "\t",
            'r' => "\r",
            'a' => "\a",
            'b' => "\b",
            'f' => "\f",
            'v' => "\v",
            'e' or 'E' => "\e",
            '\\' or '\'' or '"' or '?' => character.ToString(),
            'x' => ReadCode(cursor, 16, 2) ?? "\\x",
            'u' => ReadCode(cursor, 16, 4) ?? "\\u",
            'U' => ReadCode(cursor, 16, 8) ?? "\\U",
            >= '0' and <= '7' => ReadOctal(cursor, character),
            _ => "\\" + character,
        };
    }

    private static string ReadOctal(Cursor cursor, char first)
    {
        var value = first - '0';
        for (var i = 0; i < 2 && cursor.Current is >= '0' and <= '7'; i++)
        {
            value = (value * 8) + (cursor.Take() - '0');
        }

        return ((char)(value & 0xFF)).ToString();
    }

    private static string? ReadCode(Cursor cursor, int radix, int digits)
    {
        var index = cursor.Index;
        while (cursor.Index - index < digits && char.IsAsciiHexDigit(cursor.Current))
        {
            cursor.Take();
        }

        var code = cursor.Since(index);
        if (code.Length == 0 || radix != 16)
        {
            return null;
        }

        var value = int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return Rune.IsValid(value) ? new Rune(value).ToString() : null;
    }
}
