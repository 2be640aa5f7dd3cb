using Scenarios.Running.TagExpressions.Syntax;

namespace Scenarios.Running.TagExpressions.Parsing;

/// <summary>Recursive-descent parser for or, and, not; binary operators associate to the left.</summary>
internal sealed class TagExpressionParser
{
    /// <summary>The nesting limit of parentheses and <c>not</c>: more than anyone writes, far less than the stack allows.</summary>
    private const int MaximumNesting = 100;

    private readonly string _text;
    private readonly List<TagToken> _tokens;
    private int _current;
    private int _nesting;

    private TagExpressionParser(string text)
    {
        _text = text;
        _tokens = TagTokenizer.Tokenize(text);
    }

    /// <summary>Returns null for an empty expression.</summary>
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

    private TagTokenKind Kind => _tokens[_current].Kind;

    private TagNode ParseOr()
    {
        var node = ParseAnd();
        while (Kind == TagTokenKind.Or)
        {
            _current++;
            node = new TagOr(node, ParseAnd());
        }

        return node;
    }

    private TagNode ParseAnd()
    {
        var node = ParseOperand();
        while (Kind == TagTokenKind.And)
        {
            _current++;
            node = new TagAnd(node, ParseOperand());
        }

        return node;
    }

    private TagNode ParseOperand()
    {
        if (++_nesting > MaximumNesting)
        {
            throw Error($"More than {MaximumNesting} levels");
        }

        var token = _tokens[_current++];
        var node = token.Kind switch
        {
            TagTokenKind.Name => new TagName(token.Text),
            TagTokenKind.Not => new TagNot(ParseOperand()),
            TagTokenKind.Open => ParseGroup(token),
            _ => throw new TagExpressionException(_text, token.Start, "Expected operand"),
        };
        _nesting--;
        return node;
    }

    private TagNode ParseGroup(TagToken open)
    {
        if (Kind == TagTokenKind.End)
        {
            throw new TagExpressionException(_text, open.Start, "Unmatched (");
        }

        var node = ParseOr();
        if (Kind == TagTokenKind.Close)
        {
            _current++;
            return node;
        }

        throw Kind == TagTokenKind.End ? new TagExpressionException(_text, open.Start, "Unmatched (") : Error("Expected operator");
    }

    private TagExpressionException Error(string problem) => new(_text, _tokens[_current].Start, problem);
}
