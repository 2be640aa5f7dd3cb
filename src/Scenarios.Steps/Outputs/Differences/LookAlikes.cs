using System.Globalization;
using System.Text;

namespace Scenarios.Steps.Outputs.Differences;

/// <summary>
/// Describes differing characters that look alike: another width, another dash, a letter of another script, a combined accent.
/// </summary>
internal static class LookAlikes
{
    /// <summary>The most characters to describe. Longer differences are visible.</summary>
    private const int Longest = 8;

    /// <summary>
    /// The longest line that is examined. The difference of longer ones is visible, because only the part around it is shown.
    /// </summary>
    private const int LongestLine = 4000;

    /// <summary>Describes the code points of the first difference; null if it is visible or already marked.</summary>
    public static string? Describe(string expected, string received)
    {
        if (expected.Length > LongestLine || received.Length > LongestLine)
        {
            return null;
        }

        var first = expected.EnumerateRunes().ToList();
        var second = received.EnumerateRunes().ToList();
        var start = 0;
        while (start < first.Count && start < second.Count && first[start] == second[start])
        {
            start++;
        }

        var end = 0;
        while (end < first.Count - start && end < second.Count - start && first[^(end + 1)] == second[^(end + 1)])
        {
            end++;
        }

        if (start > 0 && (IsMark(first, start) || IsMark(second, start)))
        {
            // Describe a combining mark together with its letter.
            start--;
        }

        var (lost, found) = (first[start..^end], second[start..^end]);
        return lost.Count <= Longest && found.Count <= Longest && AreAlike(lost, found)
            ? string.Create(CultureInfo.InvariantCulture, $"From character {start + 1} on: expected {Name(lost)}, received {Name(found)}.")
            : null;
    }

    private static bool IsMark(List<Rune> line, int index) => index < line.Count && IsMark(line[index]);

    private static bool AreAlike(List<Rune> expected, List<Rune> received)
    {
        if (expected.Exists(IsMark) || received.Exists(IsMark))
        {
            return true;
        }

        if (expected.Count != received.Count || expected.Count == 0)
        {
            return false;
        }

        for (var index = 0; index < expected.Count; index++)
        {
            if (expected[index] != received[index] && !IsAlike(expected[index], received[index]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAlike(Rune one, Rune other)
    {
        if (one.IsAscii && other.IsAscii)
        {
            return false;
        }

        var (category, otherCategory) = (Rune.GetUnicodeCategory(one), Rune.GetUnicodeCategory(other));
        return HasOtherWidth(one) || HasOtherWidth(other) || IsSign(category) || IsSign(otherCategory)
            // Two letters that may look alike: accented, Greek, Cyrillic.
            || (IsAlphabetic(one) && IsAlphabetic(other));
    }

    private static bool HasOtherWidth(Rune rune) => CharacterNames.IsFullWidth(rune) || CharacterNames.IsHalfWidth(rune);

    private static bool IsAlphabetic(Rune rune) => rune.Value < 0x0590 && Rune.IsLetter(rune);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark
        && !CharacterNames.IsVariationSelector(rune);

    private static bool IsSign(UnicodeCategory category) =>
        category is UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
        or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation
            or UnicodeCategory.ConnectorPunctuation
        or UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.ModifierLetter;

    private static string Name(List<Rune> runes) => runes.Count == 0
        ? "nothing"
        : string.Join(
            " ",
            runes.Select(rune => string.Create(
                CultureInfo.InvariantCulture,
                $"{(IsMark(rune) ? "◌" : string.Empty)}{rune} (U+{rune.Value:X4}{Remark(rune)})")));

    private static string Remark(Rune rune) => CharacterNames.Of(rune) is var name && name == "character" ? string.Empty : $" {name}";
}
