namespace Scenarios.Running.Expressions.Syntax;

/// <summary>A piece of a parsed expression. Positions count code points of the source; the end is exclusive.</summary>
internal abstract class SyntaxNode(int start, int end)
{
    public int Start { get; } = start;

    public int End { get; } = end;
}
