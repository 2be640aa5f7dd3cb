namespace Scenarios.Running.Expressions.Syntax;

/// <summary>A whole expression.</summary>
internal sealed class RootNode(IReadOnlyList<SyntaxNode> nodes, int start, int end) : SyntaxNode(start, end)
{
    public IReadOnlyList<SyntaxNode> Nodes { get; } = nodes;
}
