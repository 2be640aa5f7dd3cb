using System.Text;

namespace Scenarios.Running.TagExpressions.Syntax;

/// <summary>A condition on tags, or a part of one.</summary>
internal abstract class TagNode
{
    public abstract bool Matches(IReadOnlyCollection<string> tags);

    /// <summary>As TagExpression.ToString describes; the official libraries print the same.</summary>
    public abstract override string ToString();
}

/// <summary>Holds when the tag is there.</summary>
internal sealed class TagName(string name) : TagNode
{
    public override bool Matches(IReadOnlyCollection<string> tags) => tags.Contains(name);

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (c is '\\' or '(' or ')' || char.IsWhiteSpace(c))
            {
                text.Append('\\');
            }

            text.Append(c);
        }

        return text.ToString();
    }
}

/// <summary>Holds when a condition does not.</summary>
internal sealed class TagNot(TagNode operand) : TagNode
{
    public override bool Matches(IReadOnlyCollection<string> tags) => !operand.Matches(tags);

    // And and Or bring their own parentheses.
    public override string ToString() => operand is TagAnd or TagOr ? $"not {operand}" : $"not ( {operand} )";
}

/// <summary>Holds when both of two conditions do.</summary>
internal sealed class TagAnd(TagNode left, TagNode right) : TagNode
{
    public override bool Matches(IReadOnlyCollection<string> tags) => left.Matches(tags) && right.Matches(tags);

    public override string ToString() => $"( {left} and {right} )";
}

/// <summary>Holds when either of two conditions does.</summary>
internal sealed class TagOr(TagNode left, TagNode right) : TagNode
{
    public override bool Matches(IReadOnlyCollection<string> tags) => left.Matches(tags) || right.Matches(tags);

    public override string ToString() => $"( {left} or {right} )";
}
