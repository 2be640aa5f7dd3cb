namespace Scenarios.Shell.Parsing;

/// <summary>The kinds of token that the lexer finds.</summary>
internal enum TokenKind
{
    Word,

    /// <summary>A control or redirection operator.</summary>
    Operator,

    /// <summary>Digits directly before a redirection operator.</summary>
    DescriptorNumber,

    Newline,

    End,
}
