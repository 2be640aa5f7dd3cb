using Scenarios.Running.Expressions.Syntax;

namespace Scenarios.Running.Expressions.Parsing;

/// <summary>
/// Builds the tree of the implementation grammar in ARCHITECTURE.md of cucumber-expressions. That grammar accepts more than is valid
/// (nested optionals, empty alternatives), so that the errors can point at the piece instead of at the first character that does not fit.
/// </summary>
internal sealed class ExpressionParser
{
    /// <summary>Parentheses deeper than this are refused here instead of overflowing the stack; any nesting is invalid anyway.</summary>
    private const int MaximumNesting = 32;

    private readonly string source;
    private readonly List<ExpressionToken> tokens;
    private int current;

    private ExpressionParser(string source, List<ExpressionToken> tokens)
    {
        this.source = source;
        this.tokens = tokens;
    }

    /// <exception cref="ExpressionException">The expression is malformed; the message points at the place.</exception>
    public static RootNode Parse(string source) => new ExpressionParser(source, ExpressionTokenizer.Tokenize(source)).ParseRoot();

    private RootNode ParseRoot()
    {
        var hasSlash = source.Contains('/');
        var nodes = new List<SyntaxNode>(tokens.Count - 2);
        current = 1;
        while (tokens[current].Kind != ExpressionTokenKind.EndOfLine)
        {
            nodes.Add((hasSlash ? TryParseAlternation() : null) ?? ParsePiece(nesting: 0));
        }
        return new RootNode(nodes, 0, tokens[current].End);
    }

    /// <summary>
    /// Words with slashes between them, from one space, parameter or end to the next. Whether there is a slash shows only at the right
    /// boundary, hence the return to the beginning when there is none.
    /// </summary>
    private AlternationNode? TryParseAlternation()
    {
        if (tokens[current - 1].Kind is not (ExpressionTokenKind.StartOfLine or ExpressionTokenKind.WhiteSpace or ExpressionTokenKind.EndParameter))
        {
            return null;
        }
        var begin = current;
        var start = tokens[begin].Start;
        var alternatives = new List<AlternativeNode>();
        var nodes = new List<SyntaxNode>();
        while (tokens[current].Kind is not (ExpressionTokenKind.WhiteSpace or ExpressionTokenKind.EndOfLine or ExpressionTokenKind.BeginParameter))
        {
            if (tokens[current].Kind != ExpressionTokenKind.Alternation)
            {
                nodes.Add(ParsePiece(nesting: 0));
                continue;
            }
            alternatives.Add(new AlternativeNode(nodes, start, tokens[current].Start));
            start = tokens[current].End;
            nodes = [];
            current++;
        }
        if (alternatives.Count == 0)
        {
            current = begin;
            return null;
        }
        var end = tokens[current].Start;
        alternatives.Add(new AlternativeNode(nodes, start, end));
        return new AlternationNode(alternatives, tokens[begin].Start, end);
    }

    private SyntaxNode ParsePiece(int nesting)
    {
        var token = tokens[current];
        switch (token.Kind)
        {
            case ExpressionTokenKind.BeginOptional:
                return ParseOptional(nesting + 1);
            case ExpressionTokenKind.BeginParameter:
                return ParseParameter();
            case ExpressionTokenKind.Alternation:
                throw ExpressionErrors.AlternationInOptional(source, token);
            default:
                current++;
                return new TextNode(token.Text, token.Start, token.End);
        }
    }

    private OptionalNode ParseOptional(int nesting)
    {
        var begin = tokens[current++];
        if (nesting > MaximumNesting)
        {
            throw ExpressionErrors.OptionalInOptional(source, begin.Start, begin.End);
        }
        var nodes = new List<SyntaxNode>();
        while (tokens[current].Kind != ExpressionTokenKind.EndOptional)
        {
            if (tokens[current].Kind == ExpressionTokenKind.EndOfLine)
            {
                throw ExpressionErrors.OptionalNotClosed(source, begin);
            }
            nodes.Add(ParsePiece(nesting));
        }
        return new OptionalNode(nodes, begin.Start, tokens[current++].End);
    }

    private ParameterNode ParseParameter()
    {
        var begin = tokens[current++];
        var nodes = new List<TextNode>(1);
        while (tokens[current].Kind != ExpressionTokenKind.EndParameter)
        {
            var token = tokens[current++];
            nodes.Add(token.Kind switch
            {
                ExpressionTokenKind.EndOfLine => throw ExpressionErrors.ParameterNotClosed(source, begin),
                ExpressionTokenKind.Text or ExpressionTokenKind.WhiteSpace => new TextNode(token.Text, token.Start, token.End),
                _ => throw ExpressionErrors.InvalidParameterName(source, token),
            });
        }
        return new ParameterNode(nodes, begin.Start, tokens[current++].End);
    }
}
