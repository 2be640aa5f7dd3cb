using System.Globalization;
using System.Text;

namespace Scenarios.Api.Serialization.Json;

/// <summary>Reads JSON strings.</summary>
internal static class JsonString
{
    /// <param name="start">The index after the opening quote.</param>
    /// <returns>The text, and the index after the closing quote.</returns>
    /// <exception cref="JsonFault">The string is malformed.</exception>
    public static (string Text, int End) Read(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny('"', '\\');
        if (end >= 0 && text[start + end] == '"' && text.AsSpan(start, end).IndexOfAnyInRange('\0', '\u001F') < 0)
        {
            return (text.Substring(start, end), start + end + 1);
        }

        return ReadEscaped(text, start);
    }

    private static (string Text, int End) ReadEscaped(string text, int position)
    {
        var value = new StringBuilder();
        while (true)
        {
            if (position >= text.Length || text[position] < ' ')
            {
                throw JsonFaults.At(text, position, "in string literal");
            }

            var character = text[position++];
            if (character == '"')
            {
                // Go replaces unpaired surrogates, because UTF-8 cannot encode them.
                return (Rejoined(value), position);
            }

            if (character != '\\')
            {
                value.Append(character);
                continue;
            }

            position = ReadEscape(text, position, value);
        }
    }

    private static int ReadEscape(string text, int position, StringBuilder value)
    {
        var escape = position < text.Length ? text[position] : '\0';
        if (escape == 'u')
        {
            return ReadUnicode(text, position + 1, value);
        }

        value.Append(escape switch
        {
            '"' or '\\' or '/' => escape,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw JsonFaults.At(text, position, "in string escape code"),
        });
        return position + 1;
    }

    private static int ReadUnicode(string text, int position, StringBuilder value)
    {
        for (var index = position; index < position + 4; index++)
        {
            if (index >= text.Length || !char.IsAsciiHexDigit(text[index]))
            {
                throw JsonFaults.At(text, index, "in \\u hexadecimal character escape");
            }
        }

        value.Append((char)int.Parse(text.AsSpan(position, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        return position + 4;
    }

    private static string Rejoined(StringBuilder value)
    {
        var text = value.ToString();
        foreach (var character in text)
        {
            if (char.IsSurrogate(character))
            {
                return string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
            }
        }

        return text;
    }
}
