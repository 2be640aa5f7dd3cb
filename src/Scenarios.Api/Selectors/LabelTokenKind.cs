namespace Scenarios.Api.Selectors;

/// <summary>The kinds of <see cref="LabelToken"/>.</summary>
internal enum LabelTokenKind
{
    Error,
    End,
    Identifier,
    Close,
    Comma,
    Not,
    DoubleEquals,
    Equals,
    GreaterThan,
    In,
    LessThan,
    NotEquals,
    NotIn,
    Open,
}
