using System.Text;

namespace Scenarios.Cli.Shell.Completion;

/// <summary>Quotes a word for the shell.</summary>
internal static class WordQuote
{
    private const string Special = " \t\n\\'\"$`*?[]{}()<>|&;#!~";

    /// <summary>Uses backslashes, or after an open quote that quote's rules, without the closing quote.</summary>
    public static string Write(string word, char? quote)
    {
        var text = new StringBuilder();
        if (quote is { } open)
        {
            text.Append(open);
        }

        foreach (var letter in word)
        {
            text.Append(quote switch
            {
                '\'' => letter == '\'' ? "'\\''" : letter.ToString(),
                '"' => letter is '"' or '\\' or '$' or '`' ? $"\\{letter}" : letter.ToString(),
                _ => Special.Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : letter.ToString(),
            });
        }

        return text.ToString();
    }
}
