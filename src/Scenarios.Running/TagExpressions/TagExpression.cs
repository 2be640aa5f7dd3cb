using Scenarios.Running.TagExpressions.Parsing;
using Scenarios.Running.TagExpressions.Syntax;

namespace Scenarios.Running.TagExpressions;

/// <summary>
/// A condition on tags, such as <c>@smoke and not (@slow or @wip)</c>: Cucumber's tag expressions (github cucumber/tag-expressions).
/// <c>not</c> binds tighter than <c>and</c>, and <c>and</c> tighter than <c>or</c>; a backslash escapes parentheses, spaces and itself.
/// Immutable. An empty expression matches everything.
/// </summary>
public sealed class TagExpression
{
    private readonly TagNode? _root;

    private TagExpression(TagNode? root) => _root = root;

    /// <exception cref="TagExpressionException">The text is not a tag expression; the message points at the place.</exception>
    public static TagExpression Parse(string text) => new(TagExpressionParser.Parse(text));

    /// <summary>Whether the expression selects something with these tags, which include their @.</summary>
    public bool Matches(IReadOnlyCollection<string> tags) => _root is null || _root.Matches(tags);

    /// <summary>The expression with every operator in parentheses; parsing it again gives the same expression.</summary>
    public override string ToString() => _root?.ToString() ?? "";
}
