namespace Scenarios.Running.TagExpressions.Syntax;

/// <summary>A condition on tags, or a part of one.</summary>
internal abstract class TagNode
{
    public abstract bool Matches(IReadOnlyCollection<string> tags);

    /// <summary>As TagExpression.ToString describes; the official libraries print the same.</summary>
    public abstract override string ToString();
}
