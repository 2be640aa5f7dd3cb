namespace Scenarios.Kubectl.GoTemplates.Parsing;

/// <summary>The tokens of a template, and how far they are read.</summary>
internal sealed class TokenStream(IReadOnlyList<Token> tokens)
{
    private int _place;

    /// <summary>The line of the farthest token that was looked at: where Go says that a mistake is.</summary>
    public int Line { get; private set; } = 1;

    public Token Next()
    {
        var token = Peek();
        _place = Math.Min(_place + 1, tokens.Count - 1);
        return token;
    }

    public Token Peek()
    {
        Line = tokens[_place].Line;
        return tokens[_place];
    }

    public Token NextNonSpace()
    {
        SkipSpace();
        return Next();
    }

    public Token PeekNonSpace()
    {
        SkipSpace();
        return Peek();
    }

    /// <summary>Where to come back to.</summary>
    public int Mark() => _place;

    public void Reset(int mark) => _place = mark;

    /// <summary>The one token after the next, spaces counted.</summary>
    public Token PeekSecond() => tokens[Math.Min(_place + 1, tokens.Count - 1)];

    private void SkipSpace()
    {
        while (tokens[_place].Kind == TokenKind.Space)
        {
            _place++;
        }
    }
}
