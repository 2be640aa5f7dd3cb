namespace Scenarios.Running.Reading;

/// <summary>Whether a word is a keyword mistyped. Words that prose has of its own are none.</summary>
internal static class KeywordLikeness
{
    /// <summary>English words one letter away from Given, When or Then.</summary>
    private static readonly HashSet<string> Prose = new(StringComparer.OrdinalIgnoreCase)
    {
        "give", "gives", "giver", "liven", "riven", "them", "they", "than", "thin", "the", "thee", "ten", "hen", "wen", "whey", "whet", "wren",
    };

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

    private static bool IsAnagram(string left, string right) => left.Order().SequenceEqual(right.Order());

    /// <summary>One letter left out, added twice, or two swapped, but none that the word does not have. A long vowel's mark is no letter.</summary>
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
