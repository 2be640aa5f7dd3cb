namespace Scenarios.Running.Expressions.Syntax;

/// <summary>Text that stands for itself, unescaped.</summary>
internal sealed class TextNode(string text, int start, int end) : SyntaxNode(start, end)
{
    public string Text { get; } = text;
}
