namespace Scenarios.Running.Expressions.Matching;

/// <summary>
/// Reads the expressions that most steps have, text with parameters and optional words, without a syntax tree: hundreds of them are
/// read at every start. Whatever else there is (a slash, a backslash, a bracket alone, any mistake) is left to the parser; a property
/// test holds that the two agree on the rest.
/// </summary>
internal static class SimpleAnalysis
{
    // Searched for with methods of string: those of spans live in an assembly that nothing else needs at start-up (2 ms).
    private static readonly char[] Brackets = ['{', '}', '(', ')'];

    /// <summary>Null for an expression that needs the parser.</summary>
    public static AnalyzedExpression? TryRead(string source, ParameterTypeRegistry registry)
    {
        if (source.Contains('/') || source.Contains('\\'))
        {
            return null;
        }
        var steps = new List<MatchStep>();
        var types = new List<ParameterType>();
        var hasPlan = true;
        var position = 0;
        while (position < source.Length)
        {
            var bracket = source.IndexOfAny(Brackets, position);
            var textEnd = bracket < 0 ? source.Length : bracket;
            if (textEnd > position)
            {
                steps.Add(MatchStep.Text(source[position..textEnd]));
            }
            if (bracket < 0)
            {
                break;
            }
            if (Bracketed(source, bracket) is not { } inner)
            {
                return null;
            }
            position = bracket + inner.Length + 2;
            if (source[bracket] == '(')
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
        var close = source.IndexOfAny(Brackets, open + 1);
        var isPair = close > 0 && source[close] == (source[open] switch { '{' => '}', '(' => ')', _ => default });
        return isPair && (close > open + 1 || source[open] == '{') ? source[(open + 1)..close] : null;
    }
}
