using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Texts;

namespace Scenarios.Steps.Language;

/// <summary>The similarity of two sentences: the share of words that both have, or of letter pairs in Japanese.</summary>
internal static class Likeness
{
    /// <summary>Words that nearly every sentence has. They do not count.</summary>
    private static readonly string[] Small = ["a", "an", "the", "of", "to", "in", "on", "is", "are", "was", "were", "be", "i", "it",
        "and", "from", "for", "with", "that"];

    /// <summary>Returns a similarity from 0 to 1. Quoted text does not count.</summary>
    public static double Of(string one, string other)
    {
        var (left, right) = (Words(one), Words(other));
        var all = left.Count + right.Count;
        return all == 0 ? 0 : 2.0 * left.Count(word => right.Any(near => IsNear(word, near))) / all;
    }

    private static bool IsNear(string one, string other)
    {
        if (one == other)
        {
            return true;
        }

        var longer = Math.Max(one.Length, other.Length);
        return longer > 3 && Math.Abs(one.Length - other.Length) <= 2 && EditDistance.Between(one, other) <= (longer > 5 ? 2 : 1);
    }

    private static HashSet<string> Words(string text)
    {
        var plain = new SentenceText(text).WithoutQuoted();
        if (!PhraseBook.IsJapanese(plain))
        {
            var words = plain.Split([' ', ',', ':', '.'], StringSplitOptions.RemoveEmptyEntries);
            var telling = words.Where(word => !Small.Contains(word, StringComparer.OrdinalIgnoreCase)).ToList();
            return [.. (telling.Count > 0 ? telling : [.. words]).Select(word => word.ToLowerInvariant().TrimEnd('s'))];
        }

        var pairs = new HashSet<string>(StringComparer.Ordinal);
        var letters = plain.Replace(" ", string.Empty, StringComparison.Ordinal);
        for (var index = 0; index + 1 < letters.Length; index++)
        {
            pairs.Add(letters.Substring(index, 2));
        }

        return pairs;
    }
}
