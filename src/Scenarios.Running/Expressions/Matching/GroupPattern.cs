using System.Text.RegularExpressions;

namespace Scenarios.Running.Expressions.Matching;

/// <summary>
/// A capture group of a regular expression and the groups inside it. <paramref name="Source"/> is what stands between the parentheses;
/// the root stands for the whole match. <paramref name="Number"/> is .NET's, which counts named groups after the nameless ones.
/// </summary>
internal sealed record GroupPattern(int Number, string Source, IReadOnlyList<GroupPattern> Children)
{
    public ArgumentGroup Read(Match match)
    {
        var group = match.Groups[Number];
        var children = Children.Count == 0 ? [] : new ArgumentGroup[Children.Count];
        for (var i = 0; i < children.Length; i++)
        {
            children[i] = Children[i].Read(match);
        }
        return group.Success
            ? new ArgumentGroup(group.Value, group.Index, group.Index + group.Length, children)
            : new ArgumentGroup(null, -1, -1, children);
    }
}
