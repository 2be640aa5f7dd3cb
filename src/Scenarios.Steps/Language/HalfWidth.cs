using System.Text;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Language;

/// <summary>Half-width katakana, which old keyboards and terminals write: the phrases have the ordinary letters.</summary>
internal static class HalfWidth
{
    private const char First = '\uFF61';
    private const char Last = '\uFF9F';
    private const char Voiced = '\uFF9E';
    private const char HalfVoiced = '\uFF9F';

    /// <summary>The ordinary letters in the order of the half-width ones. The runtime's own table is not there on every system.</summary>
    private const string Letters = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";

    /// <summary>Those that take a mark: the voiced letter follows the plain one, and the half-voiced one follows that.</summary>
    private const string Voiceable = "カキクケコサシスセソタチツテトハヒフヘホ";

    /// <summary>The sentence with ordinary katakana. A letter and its voiced sound mark become one. Quoted text stays unchanged.</summary>
    public static string Widened(string sentence) => !sentence.AsSpan().ContainsAnyInRange(First, Last) ? sentence
        : SentenceText.Rewrite(sentence, position =>
        {
            var end = position;
            while (end < sentence.Length && sentence[end] is >= First and <= Last)
            {
                end++;
            }

            return end > position ? (end - position, Ordinary(sentence.AsSpan(position, end - position))) : null;
        });

    private static string Ordinary(ReadOnlySpan<char> narrow)
    {
        var wide = new StringBuilder();
        foreach (var letter in narrow)
        {
            var before = wide.Length > 0 ? wide[^1] : '\0';
            if (letter is Voiced or HalfVoiced && Voiceable.Contains(before))
            {
                wide[^1] = (char)(before + (letter == Voiced ? 1 : 2));
            }
            else
            {
                wide.Append(letter == Voiced && before == 'ウ' ? 'ヴ' : Letters[letter - First]);
            }
        }

        return wide.ToString().Replace("ウヴ", "ヴ", StringComparison.Ordinal);
    }
}
