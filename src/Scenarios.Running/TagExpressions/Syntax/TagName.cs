using System.Text;

namespace Scenarios.Running.TagExpressions.Syntax;

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
