using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Language.Repair;

/// <summary>
/// Guards the meaning in corrections. A word that the book has was meant as written. Words that negate, bound or time a sentence are never
/// added, removed or changed.
/// </summary>
/// <param name="book">The phrase book.</param>
internal sealed class Sense(PhraseBook book)
{
    /// <summary>A word of the book with at most this many letters may be a slip for another: for, four.</summary>
    private const int ShortWord = 3;

    private const int CommonUses = 10;
    private const int MostKanaOfAKanji = 4;

    /// <summary>Words that change the meaning of a claim.</summary>
    private static readonly HashSet<string> Words = new(
        "no not never none neither nor without cannot nothing nobody within before after until during always still yet ever again once "
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Concat(
        "least most more fewer less all every each any some only both other another first last next new old up down over under above below"
            .Split(' ')).Concat("it its they them their these those this that".Split(' ')),
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] JapaneseWords =
    [
        "ない", "なし", "なく", "なかっ", "ません", "ずに", "以上", "以下", "以内", "以外", "未満", "超え", "常に", "ずっと", "一度", "すべて", "全て", "だけ", "まま",
        "まで", "前", "後", "新", "古", "増", "減", "別", "同じ", "他",
    ];

    private static readonly string[] Turns = ["un", "in", "im", "not", "non", "dis", "de"];

    private static readonly string[] Endings = ["", "e", "s", "es", "ed", "d", "ing", "n", "en"];

    private static readonly string[] EndingsOfY = ["y", "ies", "ied", "ying"];

    /// <summary>Whether the book has the word, in any case.</summary>
    public bool Knows(string word) => book.Uses(word) > 0;

    /// <summary>Whether the word is so frequent in the book that it is not a name, not even after a noun: <c>Pod reads</c>.</summary>
    public bool IsCommon(string word) => book.Uses(word) >= CommonUses;

    /// <summary>Whether one word may be corrected to another without changing the meaning.</summary>
    /// <param name="written">The word in the sentence.</param>
    /// <param name="expected">The word in the book.</param>
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

    /// <summary>The same for a language without blanks.</summary>
    public static bool MayStandFor(string written, string expected) => IsSameWord(written, expected)
        && Array.TrueForAll(
            JapaneseWords,
            word => written.Contains(word, StringComparison.Ordinal) == expected.Contains(word, StringComparison.Ordinal));

    /// <summary>
    /// Whether two spellings may be of one word: other kanji are another word, so is Japanese for a word of the API, and so is another
    /// letter in a short word. Kana may stand for kanji, of which each is read as one to four of them.
    /// </summary>
    private static bool IsSameWord(string written, string expected)
    {
        var start = written.AsSpan().CommonPrefixLength(expected);
        var end = 0;
        while (end < Math.Min(written.Length, expected.Length) - start && written[^(end + 1)] == expected[^(end + 1)])
        {
            end++;
        }

        var (one, other) = (written[start..^end], expected[start..^end]);
        if (one.Length > 0 && other.Length > 0 && one.Any(char.IsAsciiLetter) != other.Any(char.IsAsciiLetter))
        {
            return false;
        }

        // A particle in front belongs to the word before.
        if (start == 0 && other.Length == 0 && one.All(IsHiragana))
        {
            return false;
        }

        return (one.Any(IsKanji), other.Any(IsKanji)) switch
        {
            (true, true) => false,
            (true, false) => other.Length == 0 || other.Length > one.Length,
            (false, true) => one.Length == 0 || (one.Length >= other.Length && one.Length <= other.Length * MostKanaOfAKanji),
            _ => one.Length == 0 || other.Length == 0 || expected.Length > ShortWord || !expected.All(IsHiragana),
        };
    }

    private static bool IsKanji(char letter) => letter is >= '\u4E00' and <= '\u9FFF';

    private static bool IsHiragana(char letter) => letter is >= '\u3041' and <= '\u309F';

    /// <summary>Whether two words are forms of the same word: scaled, scaling; reply, replies.</summary>
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
