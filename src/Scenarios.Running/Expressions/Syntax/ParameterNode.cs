namespace Scenarios.Running.Expressions.Syntax;

/// <summary>A parameter type's name in braces; without a name it is the anonymous one.</summary>
internal sealed class ParameterNode(IReadOnlyList<TextNode> nodes, int start, int end) : SyntaxNode(start, end)
{
    /// <summary>The pieces of the name: more than one when it has spaces.</summary>
    public IReadOnlyList<TextNode> Nodes { get; } = nodes;

    public string Name { get; } = nodes.Count == 1 ? nodes[0].Text : string.Concat(nodes.Select(node => node.Text));
}
