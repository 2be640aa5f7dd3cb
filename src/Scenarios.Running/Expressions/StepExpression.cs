using Scenarios.Running.Expressions.Matching;
using Scenarios.Running.Expressions.Parsing;

namespace Scenarios.Running.Expressions;

/// <summary>Makes step expressions, and tells the two kinds apart by the rules of Reqnroll's CucumberExpressionDetector.</summary>
public static class StepExpression
{
    /// <summary>A Cucumber Expression or a regular expression, whichever <paramref name="source"/> looks like.</summary>
    /// <exception cref="ExpressionException">A Cucumber Expression is malformed; the message points at the place.</exception>
    public static IStepExpression Create(string source, ParameterTypeRegistry registry) =>
        ExpressionKindDetector.IsCucumberExpression(source) ? CreateCucumber(source, registry) : CreateRegular(source, registry);

    /// <summary>A Cucumber Expression, for an author who said so.</summary>
    /// <exception cref="ExpressionException">The expression is malformed; the message points at the place.</exception>
    public static IStepExpression CreateCucumber(string source, ParameterTypeRegistry registry) =>
        new CucumberStepExpression(source, registry);

    /// <summary>A regular expression that has to match the whole step, for an author who said so.</summary>
    public static IStepExpression CreateRegular(string source, ParameterTypeRegistry registry) =>
        new RegularStepExpression(source, registry);
}
