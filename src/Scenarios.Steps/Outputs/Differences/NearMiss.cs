using System.Globalization;
using System.Text;

namespace Scenarios.Steps.Outputs.Differences;

/// <summary>Tells whether a text that was not found would be found if blanks, widths and invisible characters were ignored.</summary>
internal static class NearMiss
{
    /// <summary>Returns a sentence with the similar line; empty if there is none.</summary>
    public static string Describe(string expected, string actual)
    {
        var wanted = Fold(expected);
        if (wanted.Length == 0 || !Fold(actual).Contains(wanted, StringComparison.Ordinal))
        {
            return string.Empty;
        }

        var line = actual.Split('\n').FirstOrDefault(line => Fold(line).Contains(wanted, StringComparison.Ordinal));
        if (line is null)
        {
            return " It would if blanks and line ends were ignored.";
        }

        var visible = new VisibleText();
        return " It would if blanks, widths and invisible characters were ignored, in the line\n  "
            + $"{visible.WithBlanks(line)}{(visible.Legend is { } legend ? $"\n{legend}" : string.Empty)}\n";
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)
                || Rune.IsControl(rune)
                || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
                || CharacterNames.IsVariationSelector(rune))
            {
                continue;
            }

            // Full-width forms are in the order of ASCII.
            folded.Append(CharacterNames.IsFullWidth(rune) ? (char)(rune.Value - 0xFF01 + '!') : rune.ToString());
        }

        return folded.ToString();
    }
}
