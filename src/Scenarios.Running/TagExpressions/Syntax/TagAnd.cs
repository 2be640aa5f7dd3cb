namespace Scenarios.Running.TagExpressions.Syntax;

/// <summary>Holds when both of two conditions do.</summary>
internal sealed class TagAnd(TagNode left, TagNode right) : TagNode
{
    public override bool Matches(IReadOnlyCollection<string> tags) => left.Matches(tags) && right.Matches(tags);

    public override string ToString() => $"( {left} and {right} )";
}
