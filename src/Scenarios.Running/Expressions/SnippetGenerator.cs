using Scenarios.Running.Expressions.Snippets;

namespace Scenarios.Running.Expressions;

/// <summary>
/// Suggests Cucumber Expressions for the text of an undefined step. Follows CucumberExpressionGenerator.ts of cucumber-expressions:
/// leftmost parameter first, then the longest, whole words only; every combination where several types fit equally.
/// </summary>
public sealed class SnippetGenerator(ParameterTypeRegistry registry)
{
    /// <summary>How many combinations are suggested at most.</summary>
    private const int MaximumExpressions = 256;

    /// <summary>At least one expression; the most likely one first.</summary>
    public IReadOnlyList<GeneratedExpression> Generate(string text)
    {
        var searches = registry.ParameterTypes.Where(type => type.UseForSnippets).SelectMany(ParameterSearch.For).ToList();
        var literals = new List<string>();
        var candidates = new List<IReadOnlyList<ParameterType>>();
        var position = 0;
        while (position < text.Length && Best(searches, text, position) is [var best, ..] all)
        {
            literals.Add(Escape(text[position..best.Start]));
            candidates.Add(TypesOf(all));
            position = best.End;
        }
        literals.Add(Escape(text[position..]));
        var expressions = new List<GeneratedExpression>();
        Combine(literals, candidates, [], expressions);
        return expressions;
    }

    /// <summary>Every occurrence that is as good as the best one: the leftmost, and of these the longest.</summary>
    private static List<ParameterOccurrence> Best(List<ParameterSearch> searches, string text, int position)
    {
        var best = new List<ParameterOccurrence>();
        foreach (var search in searches)
        {
            if (search.Find(text, position) is not { } found)
            {
                continue;
            }
            var order = best.Count == 0 ? 0 : ParameterOccurrence.Compare(found, best[0]);
            if (order < 0)
            {
                best.Clear();
            }
            if (order <= 0)
            {
                best.Add(found);
            }
        }
        return best;
    }

    private static List<ParameterType> TypesOf(List<ParameterOccurrence> occurrences)
    {
        var types = occurrences.Select(occurrence => occurrence.Type).Distinct().ToList();
        types.Sort(ParameterType.Compare);
        return types;
    }

    private static void Combine(
        List<string> literals, List<IReadOnlyList<ParameterType>> candidates, List<ParameterType> chosen, List<GeneratedExpression> expressions)
    {
        if (expressions.Count == MaximumExpressions)
        {
            return;
        }
        if (chosen.Count == candidates.Count)
        {
            var pieces = literals.Select((literal, i) => i < chosen.Count ? $"{literal}{{{chosen[i].Name}}}" : literal);
            expressions.Add(new GeneratedExpression(string.Concat(pieces), [.. chosen]));
            return;
        }
        foreach (var type in candidates[chosen.Count])
        {
            chosen.Add(type);
            Combine(literals, candidates, chosen, expressions);
            chosen.RemoveAt(chosen.Count - 1);
        }
    }

    // Beyond the official libraries, which leave a backslash alone and so suggest an expression that does not parse.
    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("(", "\\(", StringComparison.Ordinal)
        .Replace("{", "\\{", StringComparison.Ordinal)
        .Replace("/", "\\/", StringComparison.Ordinal);
}
