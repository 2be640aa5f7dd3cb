namespace Scenarios.Shell.Quoting;

/// <summary>Writes a word so that a shell reads the same word again.</summary>
public static class ShellQuote
{
    private const string Safe = "%+,-./:=@_^";

    /// <summary>The word itself where nothing in it means anything to a shell, else in single quotes.</summary>
    public static string Of(string word)
    {
        var isPlain = word.Length > 0 && word.All(character => char.IsAsciiLetterOrDigit(character) || Safe.Contains(character));
        return isPlain ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }

    /// <summary>As <c>set -x</c> shows it.</summary>
    internal static string ForTrace(string word) =>
        word.Length > 0 && word.All(character => !char.IsWhiteSpace(character) && !"|&;()<>'\"\\$`*?[]!{}~#".Contains(character)) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
