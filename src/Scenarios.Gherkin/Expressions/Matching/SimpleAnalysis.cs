namespace Scenarios.Gherkin.Expressions.Matching;

/// <summary>
/// Reads the expressions that most steps have, text with parameters and optional words, without a syntax tree: hundreds of them are
/// read at every start. Whatever else there is (a slash, a backslash, a bracket alone, any mistake) is left to the parser; a property
/// test holds that the two agree on the rest.
/// </summary>
internal static class SimpleAnalysis
{
    /// <summary>Null for an expression that needs the parser.</summary>
    public static AnalyzedExpression? TryRead(string source, ParameterTypeRegistry registry)
    {
        if (source.AsSpan().IndexOfAny('/', '\\') >= 0)
        {
            return null;
        }
        var steps = new List<MatchStep>();
        var types = new List<ParameterType>();
        var hasPlan = true;
        var position = 0;
        while (position < source.Length)
        {
            var length = source.AsSpan(position).IndexOfAny("{}()");
            var textEnd = length < 0 ? source.Length : position + length;
            if (textEnd > position)
            {
                steps.Add(MatchStep.Text(source[position..textEnd]));
            }
            if (length < 0)
            {
                break;
            }
            if (Bracketed(source, textEnd) is not { } inner)
            {
                return null;
            }
            position = textEnd + inner.Length + 2;
            if (source[textEnd] == '(')
            {
                steps.Add(MatchStep.Text(inner, ""));
                continue;
            }
            if (registry.Find(inner) is not { } type)
            {
                return null;
            }
            types.Add(type);
            steps.Add(MatchStep.Parameter(type.Shape));
            hasPlan &= type.Shape != ParameterShape.Regex;
        }
        var prefix = steps is [{ Texts: [var text] }, ..] ? text : "";
        return new AnalyzedExpression(types.ToArray(), hasPlan ? steps.ToArray() : null, prefix);
    }

    /// <summary>What stands between a bracket and its partner; null if anything but plain text does, or nothing where there must be text.</summary>
    private static string? Bracketed(string source, int open)
    {
        var length = source.AsSpan(open + 1).IndexOfAny("{}()");
        var isPair = length >= 0 && (source[open], source[open + 1 + length]) is ('{', '}') or ('(', ')');
        return isPair && (length > 0 || source[open] == '{') ? source.Substring(open + 1, length) : null;
    }
}
