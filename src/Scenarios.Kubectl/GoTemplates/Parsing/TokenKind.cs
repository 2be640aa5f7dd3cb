namespace Scenarios.Kubectl.GoTemplates.Parsing;

/// <summary>The kind of a token.</summary>
internal enum TokenKind
{
    End,
    Error,
    Text,
    LeftDelimiter,
    RightDelimiter,
    Space,
    Assign,
    Declare,
    Pipe,
    LeftParenthesis,
    RightParenthesis,
    Character,
    Boolean,
    CharacterConstant,
    Number,
    String,
    RawString,
    Variable,
    Field,
    Dot,
    Identifier,
    Nil,
    Keyword,
}
