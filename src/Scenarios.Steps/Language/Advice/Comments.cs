using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Language.Syntax;

namespace Scenarios.Steps.Language.Advice;

/// <summary>Comments at the end of a step's line, which Gherkin takes as part of the step.</summary>
internal static class Comments
{
    /// <summary>
    /// Splits a step's text into the sentence and its comment. The comment begins with its mark; it is empty if there is none.
    /// </summary>
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
