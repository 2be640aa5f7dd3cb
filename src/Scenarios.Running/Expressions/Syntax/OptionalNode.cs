namespace Scenarios.Running.Expressions.Syntax;

/// <summary>Text in parentheses, which may be missing. The syntax lets it hold anything; only text is valid.</summary>
internal sealed class OptionalNode(IReadOnlyList<SyntaxNode> nodes, int start, int end) : SyntaxNode(start, end)
{
    public IReadOnlyList<SyntaxNode> Nodes { get; } = nodes;
}
