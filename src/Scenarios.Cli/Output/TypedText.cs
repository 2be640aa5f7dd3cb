using System.Text;

namespace Scenarios.Cli.Output;

/// <summary>Formats texts as one would type them in a shell.</summary>
internal static class TypedText
{
    /// <summary>Quotes any text, such as a whole script, in one line: plain if possible, otherwise as <c>$'…'</c>.</summary>
    public static string OneLine(string text)
    {
        if (text.Length > 0
            && text.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./:=,@%+".Contains(letter, StringComparison.Ordinal)))
        {
            return text;
        }

        if (!text.Any(char.IsControl) && !text.Contains('\'', StringComparison.Ordinal))
        {
            return $"'{text}'";
        }

        var quoted = new StringBuilder("$'");
        foreach (var letter in text)
        {
            quoted.Append(letter switch
            {
                '\n' => "\\n",
                '\t' => "\\t",
                '\'' or '\\' => $"\\{letter}",
                _ => char.IsControl(letter) ? $"\\x{(int)letter:x2}" : letter.ToString(),
            });
        }

        return quoted.Append('\'').ToString();
    }
}
