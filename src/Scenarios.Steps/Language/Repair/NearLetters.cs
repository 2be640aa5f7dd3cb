using Scenarios.Steps.Texts;

namespace Scenarios.Steps.Language.Repair;

/// <summary>Letters of a sentence that are nearly an expected word, in a language without blanks.</summary>
internal sealed class NearLetters(string text)
{
    private readonly string _lower = text.ToLowerInvariant();

    /// <summary>
    /// The most letters that may differ. Most differences are another spelling, kana for kanji, so the text before and after is the same.
    /// </summary>
    public static int Allowed(string written, string expected)
    {
        var prefix = written.AsSpan().CommonPrefixLength(expected);
        var suffix = 0;
        while (suffix < Math.Min(written.Length, expected.Length) - prefix && written[^(suffix + 1)] == expected[^(suffix + 1)])
        {
            suffix++;
        }

        // If the kana differ, it is another word.
        var isSpelling = expected.AsSpan()[prefix..^suffix].ContainsAnyExceptInRange('\u3041', '\u30FF');
        return prefix + suffix >= 3 && isSpelling ? (expected.Length + 1) / 2 : Math.Max(1, expected.Length / 3);
    }

    /// <summary>Whether enough letters of a word are near a position: of a word that is not far from it, at least half are.</summary>
    public bool AreNear(string expected, int position)
    {
        var near = _lower.AsSpan(position, Math.Min(expected.Length + 2, text.Length - position));
        var found = 0;
        foreach (var letter in expected)
        {
            found += near.Contains(char.ToLowerInvariant(letter)) ? 1 : 0;
        }

        return found >= expected.Length / 2;
    }

    /// <summary>The letters from a position on that differ least from the word.</summary>
    public (string Stretch, int Distance) Nearest(string expected, int position)
    {
        var lower = expected.ToLowerInvariant();
        var (best, least) = (0, int.MaxValue);
        for (var length = Math.Max(1, expected.Length - 2); length <= expected.Length + 2 && position + length <= text.Length; length++)
        {
            var stretch = _lower.AsSpan(position, length);
            if (stretch.IndexOfAny("\"「」 ") >= 0)
            {
                break;
            }

            var distance = EditDistance.Between(stretch, lower);
            if (distance < least)
            {
                (best, least) = (length, distance);
            }
        }

        return (text.Substring(position, best), least);
    }
}
