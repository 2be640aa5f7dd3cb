using System.Text;

namespace Scenarios.Running.TagExpressions.Syntax;

/// <summary>A condition on tags, or a part of one.</summary>
internal abstract class TagNode
{
    public abstract bool Matches(IReadOnlyCollection<string> tags);

    /// <summary>As described at TagExpression.ToString; the official libraries print the same.</summary>
    public abstract override string ToString();
}

/// <summary>True if the tag is present.</summary>
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

/// <summary>True if the operand is false.</summary>
internal sealed class TagNot(TagNode operand) : TagNode
{
    public override bool Matches(IReadOnlyCollection<string> tags) => !operand.Matches(tags);

    // And and Or print their own parentheses.
    public override string ToString() => operand is TagAnd or TagOr ? $"not {operand}" : $"not ( {operand} )";
}

/// <summary>True if both operands are true.</summary>
internal sealed class TagAnd(TagNode left, TagNode right) : TagNode
{
    public override bool Matches(IReadOnlyCollection<string> tags) => left.Matches(tags) && right.Matches(tags);

    public override string ToString() => $"( {left} and {right} )";
}

/// <summary>True if at least one operand is true.</summary>
internal sealed class TagOr(TagNode left, TagNode right) : TagNode
{
    public override bool Matches(IReadOnlyCollection<string> tags) => left.Matches(tags) || right.Matches(tags);

    public override string ToString() => $"( {left} or {right} )";
}
