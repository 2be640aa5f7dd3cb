using System.Globalization;
using System.Text;

namespace Scenarios.Kubectl.GoTemplates.Execution;

/// <summary>The functions <c>html</c>, <c>js</c> and <c>urlquery</c>, which escape texts.</summary>
internal static class TemplateEscapes
{
    public static string Html(string text) => Each(text, static rune => rune.Value switch
    {
        0 => "\uFFFD",
        '"' => "&#34;",
        '\'' => "&#39;",
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        _ => null,
    });

    public static string JavaScript(string text) => Each(text, static rune => rune.Value switch
    {
        '\\' => "\\\\",
        '\'' => "\\'",
        '"' => "\\\"",
        '<' => "\\u003C",
        '>' => "\\u003E",
        '&' => "\\u0026",
        '=' => "\\u003D",
        < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
        < 128 => null,
        _ => GoText.Quote(rune.ToString()).Length == rune.ToString().Length + 2
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
    });

    public static string UrlQuery(string text)
    {
        var escaped = new StringBuilder();
        foreach (var octet in GoBase64.Bytes(text))
        {
            if (octet == ' ')
            {
                escaped.Append('+');
            }
            else if (char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'-' or (byte)'_' or (byte)'.' or (byte)'~')
            {
                escaped.Append((char)octet);
            }
            else
            {
                escaped.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
            }
        }

        return escaped.ToString();
    }

    private static string Each(string text, Func<Rune, string?> escape)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            escaped.Append(escape(rune) ?? rune.ToString());
        }

        return escaped.ToString();
    }
}
