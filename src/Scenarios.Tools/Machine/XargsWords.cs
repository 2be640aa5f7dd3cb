using System.Text;

namespace Scenarios.Tools.Machine;

/// <summary>Splits the input of xargs: blanks separate, quotes and backslashes protect.</summary>
internal static class XargsWords
{
    /// <summary>Null when a quote is still open at the end of a line; <paramref name="open"/> is then its kind.</summary>
    public static List<string>? Split(string text, out string open)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (exists, quote) = (false, '\0');
        open = string.Empty;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (quote != '\0')
            {
                if (character == '\n')
                {
                    open = Kind(quote);
                    return null;
                }

                _ = character == quote ? word : word.Append(character);
                quote = character == quote ? '\0' : quote;
            }
            else if (character is '"' or '\'')
            {
                (quote, exists) = (character, true);
            }
            else if (character == '\\' && i + 1 < text.Length)
            {
                word.Append(text[++i]);
                exists = true;
            }
            else if (character is not (' ' or '\t' or '\n'))
            {
                word.Append(character);
                exists = true;
            }
            else if (exists)
            {
                words.Add(word.ToString());
                word.Clear();
                exists = false;
            }
        }

        if (exists)
        {
            words.Add(word.ToString());
        }

        open = Kind(quote);
        return quote == '\0' ? words : null;
    }

    private static string Kind(char quote) => quote == '"' ? "double" : "single";
}
