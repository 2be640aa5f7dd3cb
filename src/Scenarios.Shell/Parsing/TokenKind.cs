namespace Scenarios.Shell.Parsing;

/// <summary>What the lexer found.</summary>
internal enum TokenKind
{
    Word,

    /// <summary>A control or redirection operator.</summary>
    Operator,

    /// <summary>Digits right before a redirection operator.</summary>
    DescriptorNumber,

    Newline,

    End,
}
