using System.Text;
using Scenarios.Running.Expressions.Parsing;
using Scenarios.Running.Expressions.Syntax;

namespace Scenarios.Running.Expressions.Matching;

/// <summary>
/// One walk over a parsed expression: refuses what the syntax lets through but a Cucumber Expression may not have, finds the parameter
/// types, and lays out the match plan, as far as every piece has a hand-written matcher.
/// </summary>
internal sealed class ExpressionAnalysis
{
    /// <summary>Beyond this many spellings of one alternation, the regular expression is the better plan.</summary>
    private const int MaximumSpellings = 16;

    private readonly string source;
    private readonly ParameterTypeRegistry registry;
    private readonly List<ParameterType> parameterTypes = [];
    private readonly List<MatchStep> steps = [];
    private readonly StringBuilder pendingText = new();
    private bool hasPlan = true;
    private string literalPrefix = "";

    private ExpressionAnalysis(string source, ParameterTypeRegistry registry)
    {
        this.source = source;
        this.registry = registry;
    }

    /// <exception cref="ExpressionException">The expression is invalid or names an unknown parameter type.</exception>
    public static AnalyzedExpression Of(RootNode root, string source, ParameterTypeRegistry registry)
    {
        var analysis = new ExpressionAnalysis(source, registry);
        foreach (var node in root.Nodes)
        {
            analysis.Add(node);
        }
        analysis.EndText();
        return new AnalyzedExpression(
            analysis.parameterTypes.ToArray(), analysis.hasPlan ? analysis.steps.ToArray() : null, analysis.literalPrefix);
    }

    private void Add(SyntaxNode node)
    {
        switch (node)
        {
            case TextNode text:
                pendingText.Append(text.Text);
                break;
            case OptionalNode optional:
                EndText();
                steps.Add(MatchStep.Text(TextOf(optional), ""));
                break;
            case AlternationNode alternation:
                EndText();
                AddAlternation(alternation);
                break;
            case ParameterNode parameter:
                EndText();
                AddParameter(parameter);
                break;
        }
    }

    /// <summary>Text before the first piece that is not text is the prefix.</summary>
    private void EndText()
    {
        if (pendingText.Length == 0)
        {
            return;
        }
        var text = pendingText.ToString();
        if (steps.Count == 0)
        {
            literalPrefix = text;
        }
        steps.Add(MatchStep.Text(text));
        pendingText.Clear();
    }

    private void AddParameter(ParameterNode node)
    {
        var type = registry.Find(node.Name) ?? throw ExpressionErrors.UndefinedParameterType(source, node);
        parameterTypes.Add(type);
        hasPlan &= type.Shape != ParameterShape.Regex;
        steps.Add(MatchStep.Parameter(type.Shape));
    }

    private void AddAlternation(AlternationNode node)
    {
        foreach (var alternative in node.Alternatives)
        {
            if (alternative.Nodes.Count == 0)
            {
                throw ExpressionErrors.EmptyAlternative(source, alternative);
            }
            if (!HasText(alternative.Nodes))
            {
                throw ExpressionErrors.AlternativeOfOptionals(source, alternative);
            }
        }
        var spellings = new List<string>();
        foreach (var alternative in node.Alternatives)
        {
            spellings.AddRange(Spellings(alternative));
        }
        steps.Add(MatchStep.Text(spellings.ToArray()));
    }

    /// <summary>Every way to write an alternative, in the order a backtracking regular expression tries them: with the optional text first.</summary>
    private List<string> Spellings(AlternativeNode alternative)
    {
        List<string> spellings = [""];
        foreach (var node in alternative.Nodes)
        {
            if (node is OptionalNode optional)
            {
                spellings = WithAndWithout(spellings, TextOf(optional));
            }
            else
            {
                spellings = spellings.ConvertAll(spelling => spelling + ((TextNode)node).Text);
            }
        }
        return spellings;
    }

    private List<string> WithAndWithout(List<string> spellings, string optional)
    {
        if (spellings.Count * 2 > MaximumSpellings)
        {
            hasPlan = false;
            return spellings;
        }
        var doubled = new List<string>(spellings.Count * 2);
        foreach (var spelling in spellings)
        {
            doubled.Add(spelling + optional);
            doubled.Add(spelling);
        }
        return doubled;
    }

    private string TextOf(OptionalNode optional)
    {
        foreach (var node in optional.Nodes)
        {
            if (node is ParameterNode)
            {
                throw ExpressionErrors.ParameterInOptional(source, node);
            }
        }
        foreach (var node in optional.Nodes)
        {
            if (node is OptionalNode)
            {
                throw ExpressionErrors.OptionalInOptional(source, node.Start, node.End);
            }
        }
        return optional.Nodes.Count == 0
            ? throw ExpressionErrors.EmptyOptional(source, optional)
            : string.Concat(optional.Nodes.Select(node => ((TextNode)node).Text));
    }

    private static bool HasText(IReadOnlyList<SyntaxNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is TextNode)
            {
                return true;
            }
        }
        return false;
    }
}
