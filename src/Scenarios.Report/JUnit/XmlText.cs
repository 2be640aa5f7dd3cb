using System.Text;
using System.Xml;

namespace Scenarios.Report.JUnit;

/// <summary>Replaces control characters, which XML 1.0 cannot contain even when escaped, by Unicode's pictures of them.</summary>
internal static class XmlText
{
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else
            {
                clean.Append(
                    c == '\r' || (c < ' ' && !XmlConvert.IsXmlChar(c)) ? (char)('\u2400' + c) : XmlConvert.IsXmlChar(c) ? c : '\uFFFD');
            }
        }

        return clean.ToString();
    }
}
