namespace Scenarios.Tools.Awk.Parsing;

/// <summary>The tokens of a program, and the parser's position in them.</summary>
internal sealed class AwkTokens(List<AwkToken> tokens)
{
    private int _index;
    private int _operators;

    public AwkToken Current => tokens[_index];

    /// <summary>Whether the parser is inside <c>print</c> but outside its parentheses, where <c>&gt;</c> names a file.</summary>
    public bool IsPrinting { get; set; }

    /// <summary>The number of open parentheses: if a statement ends too early, a closing one is missing.</summary>
    public int Open { get; set; }

    public void Advance() => _index = Math.Min(_index + 1, tokens.Count - 1);

    public AwkToken Ahead(int count) => tokens[Math.Min(_index + count, tokens.Count - 1)];

    public bool TryTake(string text)
    {
        if (!Current.Is(text))
        {
            return false;
        }

        Advance();
        return true;
    }

    /// <summary>Consumes and returns the operator at the current position if it is one of these; otherwise null.</summary>
    public string? TryTakeOperator(params ReadOnlySpan<string> operators)
    {
        var token = Current;
        foreach (var text in operators)
        {
            if (token.Is(text))
            {
                CountOperator();
                Advance();
                return text;
            }
        }

        return null;
    }

    /// <exception cref="AwkSyntaxException">The expression has more operators than allowed.</exception>
    public void CountOperator()
    {
        if (++_operators > ToolLimits.AwkOperators)
        {
            throw new AwkSyntaxException(Current.Line, "expression too complex");
        }
    }

    /// <summary>Starts a new expression.</summary>
    public void StartExpression() => _operators = 0;

    /// <exception cref="AwkSyntaxException">The current token is a different one.</exception>
    public void Take(string text)
    {
        if (!TryTake(text))
        {
            throw Current.Kind == AwkTokenKind.End || text == ")"
                ? new AwkSyntaxException(Current.Line, $"missing {text} near {Current.Text}") : Unexpected();
        }
    }

    /// <exception cref="AwkSyntaxException">The current token is not a name.</exception>
    public string TakeName()
    {
        var token = Current;
        Advance();
        return token.Kind == AwkTokenKind.Name ? token.Text : throw Unexpected(token);
    }

    public void SkipNewLines()
    {
        while (Current.Kind == AwkTokenKind.NewLine)
        {
            Advance();
        }
    }

    public void SkipTerminators()
    {
        while (Current.IsTerminator)
        {
            Advance();
        }
    }

    public AwkSyntaxException Unexpected() => Unexpected(Current);

    public AwkSyntaxException Unexpected(AwkToken token) =>
        Open > 0 && (token.IsTerminator || token.Is("}") || token.Kind == AwkTokenKind.End)
        ? new(token.Line, $"missing ) near {token.Text}")
        : new(token.Line, $"syntax error at or near {token.Text}");
}
