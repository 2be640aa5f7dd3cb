using System.Globalization;
using System.Text;

namespace Scenarios.Kubectl.CommandLine;

/// <summary>Text as Go's fmt writes it.</summary>
internal static class GoText
{
    /// <summary><c>%q</c>: in double quotes, with Go's escapes.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                '\r' => quoted.Append("\\r"),
                '\a' => quoted.Append("\\a"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\v' => quoted.Append("\\v"),
                < ' ' or '\x7f' => quoted.Append(CultureInfo.InvariantCulture, $"\\x{(int)character:x2}"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary><c>%v</c> of a slice of strings: <c>[a b]</c>.</summary>
    public static string List(IEnumerable<string> items) => $"[{string.Join(' ', items)}]";
}
