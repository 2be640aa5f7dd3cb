using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Language.Syntax;

namespace Scenarios.Steps.Language.Advice;

/// <summary>Comments that stand behind a step, where they are part of it.</summary>
internal static class Comments
{
    /// <summary>The sentence, and the comment behind it, from its mark on; empty where there is none.</summary>
    public static (string Sentence, string Comment) Part(string text)
    {
        var sentence = new SentenceText(text);
        for (var position = 1; position < text.Length; position++)
        {
            var quoted = sentence.ReadQuoted(position).End;
            if (quoted > position)
            {
                position = quoted - 1;
            }
            else if (Letters.IsBlank(text[position - 1])
                && (text[position] is '#' or '＃' || text.AsSpan(position).StartsWith("//", StringComparison.Ordinal)))
            {
                return (text[..position].TrimEnd(), text[position..]);
            }
        }

        return (text, string.Empty);
    }
}
