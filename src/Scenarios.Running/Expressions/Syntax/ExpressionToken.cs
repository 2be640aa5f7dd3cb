namespace Scenarios.Running.Expressions.Syntax;

/// <summary>A token with its text unescaped. Positions count code points of the source, so that a caret under an emoji's neighbour is right.</summary>
internal sealed class ExpressionToken(ExpressionTokenKind kind, string text, int start, int end)
{
    public ExpressionTokenKind Kind { get; } = kind;

    public string Text { get; } = text;

    public int Start { get; } = start;

    public int End { get; } = end;
}
