namespace Scenarios.Running.Expressions.Matching;

/// <summary>What matching needs to know of a valid expression.</summary>
internal sealed class AnalyzedExpression(ParameterType[] parameterTypes, MatchStep[]? plan, string literalPrefix)
{
    /// <summary>The types of the parameters, in order.</summary>
    public ParameterType[] ParameterTypes { get; } = parameterTypes;

    /// <summary>Null when only the regular expression can match this.</summary>
    public MatchStep[]? Plan { get; } = plan;

    /// <summary>The plain text at the beginning.</summary>
    public string LiteralPrefix { get; } = literalPrefix;
}
