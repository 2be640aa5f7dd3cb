namespace Scenarios.Running.TagExpressions.Parsing;

/// <summary>The tokens of a tag expression.</summary>
internal enum TagTokenKind
{
    Name,
    And,
    Or,
    Not,
    Open,
    Close,
    End,
}
