namespace Scenarios.Running.Expressions;

/// <summary>A capture group of a regular expression is spelt like several parameter types, and none of them is preferential.</summary>
public sealed class AmbiguousParameterTypeException : ExpressionException
{
    internal AmbiguousParameterTypeException(
        string expressionSource, string groupSource, IEnumerable<ParameterType> candidates, IEnumerable<GeneratedExpression> suggestions)
        : base(Describe(expressionSource, groupSource, candidates, suggestions))
    {
    }

    private static string Describe(
        string expressionSource, string groupSource, IEnumerable<ParameterType> candidates, IEnumerable<GeneratedExpression> suggestions) =>
        $"""
        Your Regular Expression /{expressionSource}/
        matches multiple parameter types with regexp {groupSource}:
           {string.Join("\n   ", candidates.Select(type => $"{{{type.Name}}}"))}

        I couldn't decide which one to use. You have two options:

        1) Use a Cucumber Expression instead of a Regular Expression. Try one of these:
           {string.Join("\n   ", suggestions.Select(suggestion => suggestion.Source))}

        2) Make one of the parameter types preferential and continue to use a Regular Expression.

        """;
}
