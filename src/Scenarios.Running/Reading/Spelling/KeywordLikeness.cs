using Scenarios.Running.Texts;

namespace Scenarios.Running.Reading.Spelling;

/// <summary>Decides whether a word is a mistyped keyword. Ordinary words of prose are not.</summary>
internal static class KeywordLikeness
{
    /// <summary>English words one letter away from Given, When or Then.</summary>
    private static readonly HashSet<string> Prose = new(StringComparer.OrdinalIgnoreCase)
    {
        "give", "gives", "giver", "liven", "riven", "them", "they", "than", "thin", "the", "thee", "ten", "hen", "wen", "whey", "whet",
        "wren",
    };

    private const string Marked = "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽぁぃぅぇぉっゃゅょ堤題掟諟全剪旦具立竝併伹";
    private const string Plain = "かきくけこさしすせそたちつてとはひふへほはひふへほあいうえおつやゆよ提提提提前前且且並並並但";

    public static bool IsBlock(string typed, string keyword)
    {
        if (typed.Length < 3 || string.Equals(typed, keyword + "s", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var (left, right) = (typed.ToLowerInvariant(), keyword.ToLowerInvariant());
        var distance = EditDistance.Between(left, right);
        return distance > 0 && (keyword.Length < 6 ? distance == 1 && HasNoOther(left, right)
            : distance <= (keyword.Length < 9 ? 1 : 2) || (distance == 2 && IsAnagram(left, right)));
    }

    public static bool IsStep(string typed, string keyword, bool isEnglish)
    {
        var (left, right) = (typed.ToLowerInvariant(), keyword.ToLowerInvariant());
        if (EditDistance.Between(left, right) is not (> 0 and <= 1) || Prose.Contains(typed))
        {
            return false;
        }

        return isEnglish && keyword.Length > 3 ? typed.Length > 2 : IsAnagram(left, right) || IsDoubled(left, right);
    }

    /// <summary>
    /// Whether a line begins with something that looks or sounds like a keyword, in a language without blanks between words: a kanji that
    /// looks alike, or a kana with another mark. Short keywords in kana do not count, because many words begin with them.
    /// </summary>
    public static bool BeginsAlike(string line, string keyword)
    {
        if (line.Length <= keyword.Length || (keyword.Length < 3 && keyword.Any(IsKana)))
        {
            return false;
        }

        for (var index = 0; index < keyword.Length; index++)
        {
            if (Fold(line[index]) != Fold(keyword[index]))
            {
                return false;
            }
        }

        return !line.StartsWith(keyword, StringComparison.Ordinal);
    }

    private static bool IsKana(char letter) => letter is >= '\u3041' and <= '\u30FF';

    /// <summary>Folds letters that are easily confused: kana to hiragana without marks, kanji to the one in keywords.</summary>
    private static char Fold(char letter)
    {
        var kana = letter is >= '\u30A1' and <= '\u30F6' ? (char)(letter - 0x60) : letter;
        var at = Marked.IndexOf(kana, StringComparison.Ordinal);
        return at >= 0 ? Plain[at] : kana;
    }

    private static bool IsAnagram(string left, string right) => left.Order().SequenceEqual(right.Order());

    /// <summary>
    /// Whether only letters of the keyword were left out, doubled or swapped. The mark of a long vowel is not a letter.
    /// </summary>
    private static bool HasNoOther(string typed, string keyword) => typed.All(letter => letter == 'ー' || keyword.Contains(letter));

    private static bool IsDoubled(string typed, string keyword)
    {
        for (var index = 1; index < typed.Length; index++)
        {
            if (typed[index] == typed[index - 1] && typed.Remove(index, 1) == keyword)
            {
                return true;
            }
        }

        return false;
    }
}
