using System.Text;

namespace Scenarios.Cli.Shell.Completion;

/// <summary>Writes a word so that the shell reads it as it is.</summary>
internal static class WordQuote
{
    private const string Special = " \t\n\\'\"$`*?[]{}()<>|&;#!~";

    /// <summary>With backslashes; after an open quote, as that quote needs it, without the closing one.</summary>
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
