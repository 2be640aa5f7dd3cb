namespace Scenarios.Shell.Quoting;

/// <summary>Quotes a word so that a shell reads the same word again.</summary>
public static class ShellQuote
{
    private const string Safe = "%+,-./:=@_^";

    /// <summary>The word itself if nothing in it is special to a shell, otherwise in single quotes.</summary>
    public static string Of(string word)
    {
        var isPlain = word.Length > 0 && word.All(character => char.IsAsciiLetterOrDigit(character) || Safe.Contains(character));
        return isPlain ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }

    /// <summary>
    /// The word as bash's <c>printf %q</c> writes it: special characters after a backslash, control characters in <c>$'…'</c>.
    /// </summary>
    internal static string WithBackslashes(string word)
    {
        if (word.Length == 0)
        {
            return "''";
        }

        if (word.Any(char.IsControl))
        {
            return $"$'{string.Concat(word.Select(Escaped))}'";
        }

        var result = new System.Text.StringBuilder();
        for (var index = 0; index < word.Length; index++)
        {
            var needs = " '\"\\|&;()<>!{}*[]?^$`,".Contains(word[index]) || (word[index] is '#' or '~' && index == 0);
            result.Append(needs ? "\\" : string.Empty).Append(word[index]);
        }

        return result.ToString();
    }

    private static string Escaped(char character) => character switch
    {
        '\n' => "\\n",
        '\t' => "\\t",
        '\r' => "\\r",
        '\a' => "\\a",
        '\b' => "\\b",
        '\f' => "\\f",
        '\v' => "\\v",
        '\e' => "\\E",
        '\'' => "\\'",
        '\\' => "\\\\",
        _ => char.IsControl(character) ? $"\\{System.Convert.ToString(character, 8).PadLeft(3, '0')}" : character.ToString(),
    };

    /// <summary>The word as <c>set -x</c> shows it.</summary>
    internal static string ForTrace(string word) =>
        word.Length > 0 && word.All(character => !char.IsWhiteSpace(character) && !"|&;()<>'\"\\$`*?[]!{}~#".Contains(character))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
