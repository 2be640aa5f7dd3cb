using Scenarios.Running.TagExpressions.Syntax;

namespace Scenarios.Running.TagExpressions.Parsing;

/// <summary>Recursive descent over or, and, not; binary operators group to the left.</summary>
internal sealed class TagExpressionParser
{
    /// <summary>Parentheses and <c>not</c> inside each other: more than anyone writes, far less than the stack holds.</summary>
    private const int MaximumNesting = 100;

    private readonly string text;
    private readonly List<TagToken> tokens;
    private int current;
    private int nesting;

    private TagExpressionParser(string text)
    {
        this.text = text;
        tokens = TagTokenizer.Tokenize(text);
    }

    /// <summary>Null for an empty expression.</summary>
    /// <exception cref="TagExpressionException">The text is malformed.</exception>
    public static TagNode? Parse(string text)
    {
        var parser = new TagExpressionParser(text);
        if (parser.Kind == TagTokenKind.End)
        {
            return null;
        }
        var node = parser.ParseOr();
        return parser.Kind switch
        {
            TagTokenKind.End => node,
            TagTokenKind.Close => throw parser.Error("Unmatched )"),
            _ => throw parser.Error("Expected operator"),
        };
    }

    private TagTokenKind Kind => tokens[current].Kind;

    private TagNode ParseOr()
    {
        var node = ParseAnd();
        while (Kind == TagTokenKind.Or)
        {
            current++;
            node = new TagOr(node, ParseAnd());
        }
        return node;
    }

    private TagNode ParseAnd()
    {
        var node = ParseOperand();
        while (Kind == TagTokenKind.And)
        {
            current++;
            node = new TagAnd(node, ParseOperand());
        }
        return node;
    }

    private TagNode ParseOperand()
    {
        if (++nesting > MaximumNesting)
        {
            throw Error($"More than {MaximumNesting} levels");
        }
        var token = tokens[current++];
        var node = token.Kind switch
        {
            TagTokenKind.Name => new TagName(token.Text),
            TagTokenKind.Not => new TagNot(ParseOperand()),
            TagTokenKind.Open => ParseGroup(token),
            _ => throw new TagExpressionException(text, token.Start, "Expected operand"),
        };
        nesting--;
        return node;
    }

    private TagNode ParseGroup(TagToken open)
    {
        if (Kind == TagTokenKind.End)
        {
            throw new TagExpressionException(text, open.Start, "Unmatched (");
        }
        var node = ParseOr();
        if (Kind == TagTokenKind.Close)
        {
            current++;
            return node;
        }
        throw Kind == TagTokenKind.End ? new TagExpressionException(text, open.Start, "Unmatched (") : Error("Expected operator");
    }

    private TagExpressionException Error(string problem) => new(text, tokens[current].Start, problem);
}
