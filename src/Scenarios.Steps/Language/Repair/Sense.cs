using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Language.Repair;

/// <summary>
/// What a mending must leave as it is: a word that the book itself has was meant as it stands, and words that deny, bound or time a
/// sentence never come, go or turn into another one.
/// </summary>
/// <param name="book">The book.</param>
internal sealed class Sense(PhraseBook book)
{
    /// <summary>Up to so many letters a word of the book may stand for another one: for, four.</summary>
    private const int ShortWord = 3;

    private const int CommonUses = 10;

    /// <summary>Words that change what is claimed.</summary>
    private static readonly HashSet<string> Words = new(
        "no not never none neither nor without cannot nothing nobody within before after until during always still yet ever again once "
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Concat(
        "least most more fewer less all every each any some only both other another first last next new old up down over under above below"
            .Split(' ')),
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] JapaneseWords =
    [
        "ない", "なし", "なく", "なかっ", "ません", "ずに", "以上", "以下", "以内", "以外", "未満", "超え", "常に", "ずっと", "一度", "すべて", "全て", "だけ", "まま",
        "まで", "前", "後", "新", "古", "増", "減", "別", "同じ", "他",
    ];

    private static readonly string[] Turns = ["un", "in", "im", "not", "non", "dis", "de"];

    private static readonly string[] Endings = ["", "e", "s", "es", "ed", "d", "ing", "n", "en"];

    private static readonly string[] EndingsOfY = ["y", "ies", "ied", "ying"];

    /// <summary>Whether the book has the word, capitals aside.</summary>
    public bool Knows(string word) => book.Uses(word) > 0;

    /// <summary>Whether it has the word so often that nobody means a name by it, not even behind a kind: <c>Pod reads</c>.</summary>
    public bool IsCommon(string word) => book.Uses(word) >= CommonUses;

    /// <summary>Whether one word may be written for another without saying something else.</summary>
    /// <param name="written">What stands there.</param>
    /// <param name="expected">What the book has.</param>
    public bool MayBecome(string written, string expected)
    {
        if (written.Equals(expected, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (written.Any(char.IsAsciiDigit) || Turns.Any(turn => IsTurned(written, expected, turn)))
        {
            return false;
        }

        return !Knows(written)
            || (!Words.Contains(written) && !Words.Contains(expected) && (written.Length <= ShortWord || AreForms(written, expected)));
    }

    /// <summary>The same where no blanks part words.</summary>
    public static bool MayStandFor(string written, string expected) =>
        Array.TrueForAll(
            JapaneseWords,
            word => written.Contains(word, StringComparison.Ordinal) == expected.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether they are forms of one word: scaled, scaling; reply, replies.</summary>
    public static bool AreForms(string one, string other)
    {
        var stem = one.AsSpan().CommonPrefixLength(other);
        var (end, otherEnd) = (one[stem..], other[stem..]);
        return stem >= 3 && ((Endings.Contains(end, StringComparer.Ordinal) && Endings.Contains(otherEnd, StringComparer.Ordinal))
            || (EndingsOfY.Contains(end, StringComparer.Ordinal) && EndingsOfY.Contains(otherEnd, StringComparer.Ordinal)));
    }

    private static bool IsTurned(string written, string expected, string turn) =>
        expected.Equals(turn + written, StringComparison.OrdinalIgnoreCase)
            || written.Equals(turn + expected, StringComparison.OrdinalIgnoreCase);
}
