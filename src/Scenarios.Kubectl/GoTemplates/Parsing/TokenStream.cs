namespace Scenarios.Kubectl.GoTemplates.Parsing;

/// <summary>The tokens of a template, and how many of them have been read.</summary>
internal sealed class TokenStream(IReadOnlyList<Token> tokens)
{
    private int _place;

    /// <summary>The line of the farthest token that has been looked at: where Go reports an error.</summary>
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

    /// <summary>The position to return to.</summary>
    public int Mark() => _place;

    public void Reset(int mark) => _place = mark;

    /// <summary>The token after the next one, counting spaces.</summary>
    public Token PeekSecond() => tokens[Math.Min(_place + 1, tokens.Count - 1)];

    private void SkipSpace()
    {
        while (tokens[_place].Kind == TokenKind.Space)
        {
            _place++;
        }
    }
}
