namespace Scenarios.Running.Expressions.Syntax;

/// <summary>Alternatives with slashes between them: two or more.</summary>
internal sealed class AlternationNode(IReadOnlyList<AlternativeNode> alternatives, int start, int end) : SyntaxNode(start, end)
{
    public IReadOnlyList<AlternativeNode> Alternatives { get; } = alternatives;
}
