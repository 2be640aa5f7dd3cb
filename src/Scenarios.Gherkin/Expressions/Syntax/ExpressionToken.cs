namespace Scenarios.Gherkin.Expressions.Syntax;

/// <summary>A token with its text unescaped. Positions count code points of the source, so that a caret under an emoji's neighbour is right.</summary>
internal readonly record struct ExpressionToken(ExpressionTokenKind Kind, string Text, int Start, int End);
