using System.Text;

namespace Scenarios.Running.TagExpressions.Parsing;

/// <summary>
/// Splits a tag expression into parentheses and words. Like upstream, it recognizes operators after undoing escapes.
/// </summary>
internal static class TagTokenizer
{
    /// <exception cref="TagExpressionException">A backslash precedes something that needs no escape.</exception>
    public static List<TagToken> Tokenize(string text)
    {
        var tokens = new List<TagToken>();
        var position = 0;
        while (position < text.Length)
        {
            switch (text[position])
            {
                case '(':
                    tokens.Add(new TagToken(TagTokenKind.Open, "(", position++));
                    break;
                case ')':
                    tokens.Add(new TagToken(TagTokenKind.Close, ")", position++));
                    break;
                case var c when char.IsWhiteSpace(c):
                    position++;
                    break;
                default:
                    tokens.Add(ReadWord(text, ref position));
                    break;
            }
        }

        tokens.Add(new TagToken(TagTokenKind.End, "", text.Length));
        return tokens;
    }

    private static TagToken ReadWord(string text, ref int position)
    {
        var start = position;
        var word = new StringBuilder();
        for (; position < text.Length && !IsReserved(text[position]); position++)
        {
            if (text[position] == '\\')
            {
                position++;
                RefuseIllegalEscape(text, position);
            }

            word.Append(text[position]);
        }

        var name = word.ToString();
        return new TagToken(KindOf(name), name, start);
    }

    private static void RefuseIllegalEscape(string text, int position)
    {
        if (position == text.Length)
        {
            throw new TagExpressionException(text, position - 1, "Illegal escape at the end");
        }

        if (text[position] != '\\' && !IsReserved(text[position]))
        {
            throw new TagExpressionException(text, position - 1, $"Illegal escape before \"{text[position]}\"");
        }
    }

    private static bool IsReserved(char c) => c is '(' or ')' || char.IsWhiteSpace(c);

    private static TagTokenKind KindOf(string word) => word switch
    {
        "and" => TagTokenKind.And,
        "or" => TagTokenKind.Or,
        "not" => TagTokenKind.Not,
        _ => TagTokenKind.Name,
    };
}
