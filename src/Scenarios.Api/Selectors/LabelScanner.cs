namespace Scenarios.Api.Selectors;

/// <summary>Splits a label selector into tokens (apimachinery, labels/selector.go, Lexer).</summary>
internal static class LabelScanner
{
    /// <summary>Returns the tokens. The last one is of kind End.</summary>
    public static List<LabelToken> Scan(string text)
    {
        var tokens = new List<LabelToken>();
        var position = 0;
        while (true)
        {
            while (position < text.Length && IsSpace(text[position]))
            {
                position++;
            }

            if (position >= text.Length)
            {
                tokens.Add(new LabelToken(LabelTokenKind.End, string.Empty));
                return tokens;
            }

            tokens.Add(IsSign(text[position]) ? ScanSign(text, ref position) : ScanWord(text, ref position));
        }
    }

    private static LabelToken ScanWord(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && !IsSign(text[position]) && !IsSpace(text[position]))
        {
            position++;
        }

        var word = text[start..position];
        return new LabelToken(
            word switch { "in" => LabelTokenKind.In, "notin" => LabelTokenKind.NotIn, _ => LabelTokenKind.Identifier },
            word);
    }

    // The longest operator wins. Nothing after it is consumed.
    private static LabelToken ScanSign(string text, ref int position)
    {
        var pair = position + 1 < text.Length ? text.Substring(position, 2) : string.Empty;
        if (pair is "==" or "!=")
        {
            position += 2;
            return new LabelToken(pair == "==" ? LabelTokenKind.DoubleEquals : LabelTokenKind.NotEquals, pair);
        }

        var sign = text[position++];
        var kind = sign switch
        {
            ')' => LabelTokenKind.Close,
            ',' => LabelTokenKind.Comma,
            '!' => LabelTokenKind.Not,
            '=' => LabelTokenKind.Equals,
            '>' => LabelTokenKind.GreaterThan,
            '<' => LabelTokenKind.LessThan,
            _ => LabelTokenKind.Open,
        };
        return new LabelToken(kind, sign.ToString());
    }

    private static bool IsSign(char character) => character is '=' or '!' or '(' or ')' or ',' or '>' or '<';

    private static bool IsSpace(char character) => character is ' ' or '\t' or '\r' or '\n';
}
