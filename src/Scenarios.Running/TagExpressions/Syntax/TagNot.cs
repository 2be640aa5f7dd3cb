namespace Scenarios.Running.TagExpressions.Syntax;

/// <summary>Holds when a condition does not.</summary>
internal sealed class TagNot(TagNode operand) : TagNode
{
    public override bool Matches(IReadOnlyCollection<string> tags) => !operand.Matches(tags);

    // And and Or bring their own parentheses.
    public override string ToString() => operand is TagAnd or TagOr ? $"not {operand}" : $"not ( {operand} )";
}
