using Ast = global::Gherkin.Ast;

namespace Scenarios.Running.Reading.Checks;

/// <summary>Finds tags with a list separator in their name, which no tag expression could name.</summary>
internal sealed class TagChecks(Findings findings)
{
    public void Check(Ast.IHasTags node)
    {
        foreach (var tag in node.Tags)
        {
            if (tag.Name[^1] is ',' or ';' or '、' or '，')
            {
                findings.Add(
                    tag.Location.Line,
                    tag.Location.Column,
                    $"the tag's name is \"{tag.Name}\", including the \"{tag.Name[^1]}\": separate tags only by spaces.");
            }
        }
    }
}
