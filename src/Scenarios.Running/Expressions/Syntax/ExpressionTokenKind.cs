namespace Scenarios.Running.Expressions.Syntax;

/// <summary>The tokens of the grammar in ARCHITECTURE.md of cucumber-expressions.</summary>
internal enum ExpressionTokenKind
{
    StartOfLine,
    EndOfLine,
    WhiteSpace,
    BeginOptional,
    EndOptional,
    BeginParameter,
    EndParameter,
    Alternation,
    Text,
}
