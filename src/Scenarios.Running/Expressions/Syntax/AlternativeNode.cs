namespace Scenarios.Running.Expressions.Syntax;

/// <summary>One side of a slash.</summary>
internal sealed class AlternativeNode(IReadOnlyList<SyntaxNode> nodes, int start, int end) : SyntaxNode(start, end)
{
    public IReadOnlyList<SyntaxNode> Nodes { get; } = nodes;
}
