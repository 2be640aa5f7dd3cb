namespace Scenarios.Tools.Awk.Parsing;

/// <summary>The tokens of a program, and where the parser stands in them.</summary>
internal sealed class AwkTokens(List<AwkToken> tokens)
{
    private int _index;
    private int _operators;

    public AwkToken Current => tokens[_index];

    /// <summary>Inside <c>print</c>, but not in its parentheses: <c>&gt;</c> names a file there.</summary>
    public bool IsPrinting { get; set; }

    /// <summary>Parentheses that are open: what ends a statement too early lacks one.</summary>
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

    /// <summary>The one of these operators that stands here, taken; null for none.</summary>
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

    /// <exception cref="AwkSyntaxException">One more than an expression may have.</exception>
    public void CountOperator()
    {
        if (++_operators > ToolLimits.AwkOperators)
        {
            throw new AwkSyntaxException(Current.Line, "expression too complex");
        }
    }

    /// <summary>A new expression begins.</summary>
    public void StartExpression() => _operators = 0;

    /// <exception cref="AwkSyntaxException">Something else stands here.</exception>
    public void Take(string text)
    {
        if (!TryTake(text))
        {
            throw Current.Kind == AwkTokenKind.End || text == ")"
                ? new AwkSyntaxException(Current.Line, $"missing {text} near {Current.Text}") : Unexpected();
        }
    }

    /// <exception cref="AwkSyntaxException">No name stands here.</exception>
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
