namespace Scenarios.Kubectl.GoTemplates.Parsing;

/// <summary>A token of a template.</summary>
/// <param name="Text">The text as written; for an error, the message.</param>
internal sealed record Token(TokenKind Kind, int Position, int Line, string Text)
{
    private const int LongestQuoted = 10;

    /// <summary>The token's text in error messages.</summary>
    public string Description => Kind switch
    {
        TokenKind.End => "EOF",
        TokenKind.Error => Text,
        TokenKind.Keyword or TokenKind.Nil or TokenKind.Dot => $"<{Text}>",
        _ => Text.Length > LongestQuoted ? $"{GoText.Quote(Text[..LongestQuoted])}..." : GoText.Quote(Text),
    };
}
