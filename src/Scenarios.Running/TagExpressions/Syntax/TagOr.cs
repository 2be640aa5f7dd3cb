namespace Scenarios.Running.TagExpressions.Syntax;

/// <summary>Holds when either of two conditions does.</summary>
internal sealed class TagOr(TagNode left, TagNode right) : TagNode
{
    public override bool Matches(IReadOnlyCollection<string> tags) => left.Matches(tags) || right.Matches(tags);

    public override string ToString() => $"( {left} or {right} )";
}
