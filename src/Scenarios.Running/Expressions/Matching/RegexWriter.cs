using System.Text;
using Scenarios.Running.Expressions.Syntax;

namespace Scenarios.Running.Expressions.Matching;

/// <summary>Rewrites a valid expression as a regular expression, by the production rules in ARCHITECTURE.md of cucumber-expressions.</summary>
internal sealed class RegexWriter
{
    private readonly StringBuilder pattern = new();
    private readonly ParameterType[] parameterTypes;
    private int nextParameter;

    private RegexWriter(ParameterType[] parameterTypes) => this.parameterTypes = parameterTypes;

    public static string Write(RootNode root, ParameterType[] parameterTypes)
    {
        var writer = new RegexWriter(parameterTypes);
        writer.pattern.Append('^');
        writer.WriteAll(root.Nodes);
        return writer.pattern.Append('$').ToString();
    }

    private void WriteAll(IReadOnlyList<SyntaxNode> nodes)
    {
        foreach (var node in nodes)
        {
            Write(node);
        }
    }

    private void Write(SyntaxNode node)
    {
        switch (node)
        {
            case TextNode text:
                WriteText(text.Text);
                break;
            case OptionalNode optional:
                pattern.Append("(?:");
                WriteAll(optional.Nodes);
                pattern.Append(")?");
                break;
            case AlternationNode alternation:
                WriteAlternation(alternation);
                break;
            case ParameterNode:
                WriteParameter(parameterTypes[nextParameter++].Regexps);
                break;
        }
    }

    private void WriteText(string text)
    {
        foreach (var c in text)
        {
            if (@"\^[({$.|?*+})]".Contains(c))
            {
                pattern.Append('\\');
            }
            pattern.Append(c);
        }
    }

    private void WriteAlternation(AlternationNode alternation)
    {
        for (var i = 0; i < alternation.Alternatives.Count; i++)
        {
            pattern.Append(i == 0 ? "(?:" : "|");
            WriteAll(alternation.Alternatives[i].Nodes);
        }
        pattern.Append(')');
    }

    private void WriteParameter(IReadOnlyList<string> regexps)
    {
        if (regexps.Count == 1)
        {
            pattern.Append('(').Append(regexps[0]).Append(')');
            return;
        }
        pattern.Append("((?:").AppendJoin(")|(?:", regexps).Append("))");
    }
}
