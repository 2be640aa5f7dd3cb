using System.Globalization;
using System.Text;

namespace Scenarios.Api.JsonPath.Parsing;

/// <summary>Reads quoted text like Go's strconv.Unquote, but treats single quotes like double ones.</summary>
public static class Unquote
{
    /// <returns>The text without quotes and escapes; null if it is not well formed.</returns>
    public static string? Text(string quoted)
    {
        var quote = quoted[0];
        var body = quoted[1..^1];
        if (!body.Contains('\\'))
        {
            return body;
        }

        var text = new StringBuilder();
        for (var index = 0; index < body.Length; index++)
        {
            if (body[index] != '\\')
            {
                text.Append(body[index]);
            }
            else if (!TryEscape(body, quote, ref index, text))
            {
                return null;
            }
        }

        return text.ToString();
    }

    private static bool TryEscape(string body, char quote, ref int index, StringBuilder text)
    {
        if (++index >= body.Length)
        {
            return false;
        }

        switch (body[index])
        {
            case 'a': text.Append('\a'); return true;
            case 'b': text.Append('\b'); return true;
            case 'f': text.Append('\f'); return true;
            case 'n': text.Append('\n'); return true;
            case 'r': text.Append('\r'); return true;
            case 't': text.Append('\t'); return true;
            case 'v': text.Append('\v'); return true;
            case '\\': text.Append('\\'); return true;
            case '\'' or '"' when body[index] == quote: text.Append(quote); return true;
            case 'x': return TryCode(body, 2, ref index, text);
            case 'u': return TryCode(body, 4, ref index, text);
            default: return false;
        }
    }

    private static bool TryCode(string body, int digits, ref int index, StringBuilder text)
    {
        if (index + digits >= body.Length
            || !int.TryParse(body.AsSpan(index + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return false;
        }

        text.Append((char)code);
        index += digits;
        return true;
    }
}
